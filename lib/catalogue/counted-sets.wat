;; Bitsets in memory, 64 bits at a time: JavaScript has no instruction for counting bits, every processor has.
;; All sets are `bytes` long, a multiple of 32 and more than none. counted-sets.ts carries this module in binary form.
(module
  (import "catalogue" "memory" (memory 1))

  ;; How many bits `a` and `b` share.
  (func (export "countShared") (param $a i32) (param $b i32) (param $bytes i32) (result i32)
    (local $end i32) (local $shared i64)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $next
      (local.set $shared (i64.add (local.get $shared)
        (i64.popcnt (i64.and (i64.load (local.get $a)) (i64.load (local.get $b))))))
      (local.set $shared (i64.add (local.get $shared)
        (i64.popcnt (i64.and (i64.load offset=8 (local.get $a)) (i64.load offset=8 (local.get $b))))))
      (local.set $shared (i64.add (local.get $shared)
        (i64.popcnt (i64.and (i64.load offset=16 (local.get $a)) (i64.load offset=16 (local.get $b))))))
      (local.set $shared (i64.add (local.get $shared)
        (i64.popcnt (i64.and (i64.load offset=24 (local.get $a)) (i64.load offset=24 (local.get $b))))))
      (local.set $a (i32.add (local.get $a) (i32.const 32)))
      (local.set $b (i32.add (local.get $b) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $a) (local.get $end))))
    (i32.wrap_i64 (local.get $shared)))

  ;; Writes to `to` what `a` and `b` share; says how many bits that is.
  (func (export "intersect") (param $to i32) (param $a i32) (param $b i32) (param $bytes i32) (result i32)
    (local $end i32) (local $word i64) (local $shared i64)
    (local.set $end (i32.add (local.get $a) (local.get $bytes)))
    (loop $next
      (local.set $word (i64.and (i64.load (local.get $a)) (i64.load (local.get $b))))
      (i64.store (local.get $to) (local.get $word))
      (local.set $shared (i64.add (local.get $shared) (i64.popcnt (local.get $word))))
      (local.set $a (i32.add (local.get $a) (i32.const 8)))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (local.set $to (i32.add (local.get $to) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $a) (local.get $end))))
    (i32.wrap_i64 (local.get $shared))))
