;; Finds the bytes that may end a cell, 16 at a time, as simdjson finds those that structure JSON
;; (Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019, §3.1).
(module
  (memory (export "memory") 6)

  ;; Looks at $length bytes from address 0 on, and at up to 15 behind them. Puts the index of each that is one of two signs, or less than a
  ;; space, as 4 bytes from $into on, with $base added. Gives how many they are.
  (func (export "find")
    (param $length i32) (param $sign i32) (param $other i32) (param $base i32) (param $into i32) (result i32)
    (local $at i32) (local $end i32) (local $bits i32)
    (local $signs v128) (local $others v128) (local $spaces v128) (local $bytes v128)
    (local.set $end (local.get $into))
    (local.set $signs (i8x16.splat (local.get $sign)))
    (local.set $others (i8x16.splat (local.get $other)))
    (local.set $spaces (i8x16.splat (i32.const 0x20)))
    (block $done
      (loop $sixteen
        (br_if $done (i32.ge_u (local.get $at) (local.get $length)))
        (local.set $bytes (v128.load (local.get $at)))
        ;; A bit for each byte that is found.
        (local.set $bits
          (i8x16.bitmask
            (v128.or
              (i8x16.lt_u (local.get $bytes) (local.get $spaces))
              (v128.or
                (i8x16.eq (local.get $bytes) (local.get $signs))
                (i8x16.eq (local.get $bytes) (local.get $others))))))
        (block $none
          (loop $bit
            (br_if $none (i32.eqz (local.get $bits)))
            (i32.store
              (local.get $end)
              (i32.add (local.get $base) (i32.add (local.get $at) (i32.ctz (local.get $bits)))))
            (local.set $end (i32.add (local.get $end) (i32.const 4)))
            ;; Without the lowest bit.
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $bit)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $sixteen)))
    (i32.shr_u (i32.sub (local.get $end) (local.get $into)) (i32.const 2))))
