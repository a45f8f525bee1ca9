/** Steps from one customer number to the next, in base 36. */
const STEPS = [
  '4 h 2i 1 2 j y 1n 2 6 m 1m r c 24 c 1c 21 2 1j 2 o 33 4 d 7 9 1b 19 11 t 1t n 1s 9 1e 9 22 a 1 v 8 v l y g o 1r j t g g',
  '8 f d 9 i 4 4 g 8 6 2 5 1 r 9 y b 8 2 w 10 h 19 3 q 20 1j 7 j k 7 3 2 25 d 8 b b 1c h 16 u s 1 11 i c e 12 w 9 d 5 a j',
  '4c 8 t 2 l 7 z g w t c e 7 10 7 3 5 5 7 d 1c a 3 4 w j 6 j 1 1j u u 1 c 7 n z o f r 9 i r 1 4 h 14 m 4 u x d 9 2x v e 1',
  '2a 9 1i 5 n c 2d 6 5 c 1g 12 2c 1 s 6 1g 9 9 g g 11 d 37 4 16 9 5 1x 18 w 3 8 e h i g 3 2 5 a 4 d 18 l 7 3 i 6 4 s t 5',
  '10 r 2 j 10 e f j p k h 7 r e 1j 8 7 j 5 h 1s t l k 10 e 6 n 3 16 3 r u 1o 5 3 5 3 f 5 1p 3 8 1s 17 i f 7 9 s 33 1i 8 1',
  'u 1a f 12 f j 7 4 1d v k r 28 17 1y m 25 k d 1q 6 m 3 d 1t 2 g 2 8 i 4 a o 7 b 1x l b i a y 8 9 l 4 q e b 7 19 1 4 j 10',
  'f 2f h 29 n 17 g 2 v 2 c 1u 7 y d 3e 25 1 1 6 50 b o 7 v f 4 12 1r 7 1m k d 1 i i x 16 4 1s 2 m j z j e f e r 1m g 2c 17',
  'b g 4 t 15 1a 1d b p f r y d 4 1e 2p 14 y w 5 i 1 o e g d 3 7 c r k 1r d 3 l h k f e c x o f d y l 3 1a 3 2d 7 t a b i i',
  'w z 9 p 54 19 g 1 r 1v 11 7 3 n 2 l 34 o 4 24 5 q c 6 9 6 w i 8 14 9 1o 7 z 1 h u 6 m k r 1 2 5 6 1k a 4 5 l 25 2b m 1h',
  '1n 6 j f 2 10 u 1l o v 7 1 b 2 p 5 3 23 7 g l 1l e 33 z 33 15 8 8 n 19 5 i 1 9 j 16 1q 8 a 5 e 6 e 8 i 9 5 16 a 8 12 y g',
  '9 b p b h a 4 8 a n m 9 f v w 4 17 2f 8 1 9 h s m g 9 2i 1 m e 1 f 1g f o b d n 1 j 1e 18 2 f 2j 1 r 11 b r l 3 1p 1 g t',
  'k 1 2w g 5 f x 8 e 6 4 3 8 b 5 z 2 6 c 1 n 12 3g f 4 z 9 11 1b 2c d 1s n l t 8 q k y 7 18 a b 13 1g 14 t 7 f 1q b n 6 b',
  '2 1d 1 3 k 6 2b v i l 16 1r 1w m c 5 5 u 3 1y d 2 i 1 l r 7 1n 8 j 6 5 16 3m k 5 1k i 1n 1m e f 7 u 7 u 16 4 8 7 2 h 1k',
  'y 1t e 2g e m a 11 1 14 5 2t 15 7 1w f m 5 g b 16 a 18 1f 4 f 8 3 5 3 9 2 c i 1f r m s b 9 q 7 1m y 1s 1f 2x 6 3 s c b',
  '1k f 19 8 7 7 o 1j y m 6 g f 2g m 8 b m 4 n 1b w u m 10 p j 8 19 y 4 d o 8 u 1i p v d 1n 1s o u p 17 5 7 3 4 2 k 5a 7 6',
  'd 6 4 f 1s 3i 9 10 l 1 1e 1y f 19 y 1l 1 b 9 q d p 19 f c x 2g 6 d e 7 1 2 1q k h p 3 d h a a h 2 o k 1e 2 29 a i 2d 11',
  'd j z a 14 8 3 8 o b 2c 9 11 p b 7 c 12 i n 7 1s b 1h n n 1 l 1x 1g 5 t z 1 37 f 7 i 12 1 2q b 2d a u 2b 1j 19 8 b 12 1r',
  'o 3 m b g 1 4 7 2 r 1 i m 2d 17 6 6 n 6 n 2 o 3 j d 2 6 1 18 5',
];

let last = 0;
/** The customers of the published sample of one in ten who bought again by 30 September 1997. */
export const SAMPLE: ReadonlySet<number> = new Set(
  STEPS.join(' ')
    .split(' ')
    .map((step) => (last += Number.parseInt(step, 36))),
);
