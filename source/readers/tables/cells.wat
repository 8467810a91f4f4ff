;; Finds the cells of a row in a table, whose ends are looked for 16 bytes at a time. Line feeds have to stand behind the block.
(module
  (memory (export "memory") 3)
  ;; How many lines the row has, and where it isn't one whose cells quotation marks divide plainly.
  (global $lines (export "lines") (mut i32) (i32.const 0))
  (global $stop (export "stop") (mut i32) (i32.const 0))

  ;; Finds the $width cells of the row at $at in a block of $length bytes, which $sign divides. Puts the indexes where each begins and ends, with
  ;; $base added, from $into on; an empty one ends where it begins. Gives the index behind the last cell, or -1.
  (func (export "divide")
    (param $at i32) (param $length i32) (param $width i32) (param $sign i32) (param $base i32) (param $into i32) (result i32)
    (local $from i32)
    (global.set $lines (i32.const 1))
    (block $odd
      (loop $cell
        (local.set $from (local.get $at))
        (i32.store (local.get $into) (i32.add (local.get $base) (local.get $from)))
        (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x22))
          (then
            (local.set $at (call $behindQuoted (i32.add (local.get $at) (i32.const 1)) (local.get $length)))
            (if (i32.lt_s (local.get $at) (i32.const 0))
              (then (return (i32.const -1))))
            (i32.store offset=4
              (local.get $into)
              (i32.add
                (local.get $base)
                (select
                  (local.get $from)
                  (local.get $at)
                  (i32.eq (i32.sub (local.get $at) (local.get $from)) (i32.const 2))))))
          (else
            (local.set $at (call $behindBare (local.get $at) (local.get $sign)))
            (i32.store offset=4 (local.get $into) (i32.add (local.get $base) (local.get $at)))))
        (local.set $width (i32.sub (local.get $width) (i32.const 1)))
        (if (i32.eqz (local.get $width))
          (then (return (local.get $at))))
        (br_if $odd (i32.ne (i32.load8_u (local.get $at)) (local.get $sign)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $into (i32.add (local.get $into) (i32.const 8)))
        (br $cell)))
    (global.set $stop (local.get $at))
    (i32.const -1))

  ;; Where the next sign, line feed or carriage return stands from $at on.
  (func $behindBare (param $at i32) (param $sign i32) (result i32)
    (local $bytes v128) (local $found i32)
    (loop $on
      (local.set $bytes (v128.load (local.get $at)))
      (local.set $found
        (i8x16.bitmask
          (v128.or
            (i8x16.eq (local.get $bytes) (i8x16.splat (local.get $sign)))
            (v128.or
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x0a)))
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x0d)))))))
      (if (i32.eqz (local.get $found))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $on))))
    (i32.add (local.get $at) (i32.ctz (local.get $found))))

  ;; The index behind the quotation mark that ends the cell whose text goes on at $at, where two of them stand for one; -1 where there is none in
  ;; the block. Counts lines.
  (func $behindQuoted (param $at i32) (param $length i32) (result i32)
    (local $bytes v128) (local $found i32) (local $sign i32) (local $next i32)
    (block $cut
      (loop $on
        (local.set $bytes (v128.load (local.get $at)))
        (local.set $found
          (i8x16.bitmask
            (v128.or
              (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x22)))
              (v128.or
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x0a)))
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x0d)))))))
        (if (i32.eqz (local.get $found))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $on)))
        (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $found))))
        (br_if $cut (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $sign (i32.load8_u (local.get $at)))
        (local.set $next (i32.load8_u offset=1 (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (if (i32.eq (local.get $sign) (i32.const 0x22))
          (then
            (if (i32.ne (local.get $next) (i32.const 0x22))
              (then (return (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br $on)))
        ;; A line may end with both.
        (if (i32.or
              (i32.eq (local.get $sign) (i32.const 0x0a))
              (i32.ne (local.get $next) (i32.const 0x0a)))
          (then (global.set $lines (i32.add (global.get $lines) (i32.const 1)))))
        (br $on)))
    (global.set $stop (local.get $at))
    (i32.const -1)))
