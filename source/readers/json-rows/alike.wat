;; Finds the values of maps in JSON that are written like one that was read: most rows of a file have the same keys in the same order, with
;; the same signs between their values. These signs are compared, and ends of strings are looked for, 16 bytes at a time. A byte that is 0
;; has to stand behind the block, as no JSON goes on there.
;;
;; A gap is what stands in front of a value, behind the last one, or between maps: 64 bytes, of which the last four hold the length of its
;; text, which is at most 60.
(module
  (memory (export "memory") 6)
  ;; Where something else was found.
  (global $stop (export "stop") (mut i32) (i32.const 0))

  ;; Finds the maps from $at on, which have so many values, until one isn't written alike, or there is no room for the next from address $most
  ;; on. Puts the indexes where each begins and ends, and those where its values do, from $into on. Gives how many they are.
  (func (export "follow")
    (param $at i32) (param $values i32) (param $gaps i32) (param $into i32) (param $most i32) (result i32)
    (local $maps i32) (local $gap i32) (local $left i32) (local $next i32)
    (block $done
      (loop $map
        (br_if $done (i32.gt_u (local.get $into) (local.get $most)))
        (i32.store (local.get $into) (local.get $at))
        (local.set $next (i32.add (local.get $into) (i32.const 8)))
        (local.set $gap (local.get $gaps))
        (local.set $left (local.get $values))
        (loop $value
          (local.set $at (call $behindGap (local.get $at) (local.get $gap)))
          (br_if $done (i32.lt_s (local.get $at) (i32.const 0)))
          (i32.store (local.get $next) (local.get $at))
          (local.set $at (call $behindValue (local.get $at)))
          (br_if $done (i32.lt_s (local.get $at) (i32.const 0)))
          (i32.store offset=4 (local.get $next) (local.get $at))
          (local.set $next (i32.add (local.get $next) (i32.const 8)))
          (local.set $gap (i32.add (local.get $gap) (i32.const 64)))
          (br_if $value (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
        (local.set $at (call $behindGap (local.get $at) (local.get $gap)))
        (br_if $done (i32.lt_s (local.get $at) (i32.const 0)))
        (i32.store offset=4 (local.get $into) (local.get $at))
        (local.set $maps (i32.add (local.get $maps) (i32.const 1)))
        (local.set $into (local.get $next))
        (local.set $at (call $behindGap (local.get $at) (i32.add (local.get $gap) (i32.const 64))))
        (br_if $map (i32.ge_s (local.get $at) (i32.const 0)))))
    (local.get $maps))

  ;; The index behind a gap that stands at $at; -1 where it doesn't.
  (func $behindGap (param $at i32) (param $gap i32) (result i32)
    (local $left i32) (local $wanted i32)
    (local.set $left (i32.load offset=60 (local.get $gap)))
    (block $other
      (loop $sixteen
        ;; A bit for each byte that has to be the same.
        (local.set $wanted
          (select
            (i32.const 0xffff)
            (i32.sub (i32.shl (i32.const 1) (local.get $left)) (i32.const 1))
            (i32.gt_u (local.get $left) (i32.const 16))))
        (br_if $other
          (i32.ne
            (local.get $wanted)
            (i32.and
              (local.get $wanted)
              (i8x16.bitmask (i8x16.eq (v128.load (local.get $at)) (v128.load (local.get $gap)))))))
        (if (i32.le_u (local.get $left) (i32.const 16))
          (then (return (i32.add (local.get $at) (local.get $left)))))
        (local.set $left (i32.sub (local.get $left) (i32.const 16)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $gap (i32.add (local.get $gap) (i32.const 16)))
        (br $sixteen)))
    (global.set $stop (local.get $at))
    (i32.const -1))

  ;; The index behind the value at $at: a string, a list of strings, or what goes up to a blank, a comma or }, which is left to others to
  ;; look at. -1 where it ends nowhere, or where a string or a list may not be JSON.
  (func $behindValue (param $at i32) (result i32)
    (local $sign i32)
    (local.set $sign (i32.load8_u (local.get $at)))
    (if (i32.eq (local.get $sign) (i32.const 0x22))
      (then (return (call $behindText (i32.add (local.get $at) (i32.const 1))))))
    (if (i32.eq (local.get $sign) (i32.const 0x5b))
      (then (return (call $behindTexts (i32.add (local.get $at) (i32.const 1))))))
    (loop $next
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (local.set $sign (i32.load8_u (local.get $at)))
      (br_if $next
        (i32.and
          (i32.gt_u (local.get $sign) (i32.const 0x20))
          (i32.and
            (i32.ne (local.get $sign) (i32.const 0x2c))
            (i32.ne (local.get $sign) (i32.const 0x7d))))))
    (local.get $at))

  ;; The index behind the list of strings that goes on at $at, each with a comma and perhaps a space behind it; -1 where it isn't one.
  (func $behindTexts (param $at i32) (result i32)
    (local $sign i32)
    (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x5d))
      (then (return (i32.add (local.get $at) (i32.const 1)))))
    (block $odd
      (loop $text
        (br_if $odd (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x22)))
        (local.set $at (call $behindText (i32.add (local.get $at) (i32.const 1))))
        (if (i32.lt_s (local.get $at) (i32.const 0)) (then (return (i32.const -1))))
        (local.set $sign (i32.load8_u (local.get $at)))
        (if (i32.eq (local.get $sign) (i32.const 0x5d))
          (then (return (i32.add (local.get $at) (i32.const 1)))))
        (br_if $odd (i32.ne (local.get $sign) (i32.const 0x2c)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $at
          (i32.add
            (local.get $at)
            (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x20))))
        (br $text)))
    (global.set $stop (local.get $at))
    (i32.const -1))

  ;; The index behind the string whose text goes on at $at; -1 where it has a control character, or another escape than those of two signs.
  (func $behindText (param $at i32) (result i32)
    (local $bytes v128) (local $found i32) (local $sign i32)
    (block $odd
      (loop $on
        (local.set $bytes (v128.load (local.get $at)))
        ;; A bit for each byte that is a quotation mark, a backslash or less than a space.
        (local.set $found
          (i8x16.bitmask
            (v128.or
              (i8x16.lt_u (local.get $bytes) (i8x16.splat (i32.const 0x20)))
              (v128.or
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x22)))
                (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x5c)))))))
        (if (i32.eqz (local.get $found))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $on)))
        (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $found))))
        (local.set $sign (i32.load8_u (local.get $at)))
        (if (i32.eq (local.get $sign) (i32.const 0x22))
          (then (return (i32.add (local.get $at) (i32.const 1)))))
        (br_if $odd (i32.ne (local.get $sign) (i32.const 0x5c)))
        (br_if $odd (i32.eqz (call $isEscape (i32.load8_u offset=1 (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 2)))
        (br $on)))
    (global.set $stop (local.get $at))
    (i32.const -1))

  ;; Whether a sign behind a backslash is " \ / or one of the letters b, f, n, r and t.
  (func $isEscape (param $sign i32) (result i32)
    (local $letter i32)
    (local.set $letter (i32.sub (local.get $sign) (i32.const 0x62)))
    (i32.or
      (i32.or
        (i32.eq (local.get $sign) (i32.const 0x22))
        (i32.or
          (i32.eq (local.get $sign) (i32.const 0x5c))
          (i32.eq (local.get $sign) (i32.const 0x2f))))
      (i32.and
        (i32.lt_u (local.get $letter) (i32.const 19))
        (i32.shr_u (i32.const 0x51011) (local.get $letter))))))
