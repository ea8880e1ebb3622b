#include "textflag.h"

// What the place of a byte in 32 weighs: 32 down to 1.
DATA weights<>+0(SB)/8, $0x191a1b1c1d1e1f20
DATA weights<>+8(SB)/8, $0x1112131415161718
DATA weights<>+16(SB)/8, $0x090a0b0c0d0e0f10
DATA weights<>+24(SB)/8, $0x0102030405060708
GLOBL weights<>(SB), RODATA|NOPTR, $32

DATA ones<>+0(SB)/4, $0x00010001
GLOBL ones<>(SB), RODATA|NOPTR, $4

// SUM adds the four words of y, of which x is the lower half, in r.
#define SUM(y, x, r) \
	VEXTRACTI128 $1, y, X6  \
	VPADDQ       X6, x, x   \
	VPSRLDQ      $8, x, X6  \
	VPADDQ       X6, x, x   \
	VMOVQ        x, r

// func adlerAVX2(a, b uint64, p []byte) (uint64, uint64)
TEXT ·adlerAVX2(SB), NOSPLIT, $0-56
	MOVQ         a+0(FP), AX
	MOVQ         b+8(FP), BX
	MOVQ         p_base+16(FP), SI
	MOVQ         p_len+24(FP), CX
	MOVQ         AX, DX
	IMULQ        CX, DX
	ADDQ         DX, BX // what the bytes before add to b
	VPXOR        Y0, Y0, Y0
	VPXOR        Y1, Y1, Y1 // sum of the bytes
	VPXOR        Y2, Y2, Y2 // sum of Y1 before each 32
	VPXOR        Y3, Y3, Y3 // sum of the weighted bytes, in 32 bits
	VMOVDQU      weights<>(SB), Y4
	VPBROADCASTD ones<>(SB), Y5

blocks:
	CMPQ       CX, $32
	JB         sums
	VMOVDQU    (SI), Y6
	VPADDQ     Y1, Y2, Y2
	VPSADBW    Y0, Y6, Y7
	VPMADDUBSW Y4, Y6, Y6
	VPADDQ     Y7, Y1, Y1
	VPMADDWD   Y5, Y6, Y6
	VPADDD     Y6, Y3, Y3
	ADDQ       $32, SI
	SUBQ       $32, CX
	JMP        blocks

sums:
	VPSRLQ   $32, Y3, Y4
	VPBLENDD $0xaa, Y0, Y3, Y3
	VPADDQ   Y4, Y3, Y3
	VPSLLQ   $5, Y2, Y2
	VPADDQ   Y2, Y3, Y3
	SUM(Y3, X3, DX)
	ADDQ     DX, BX
	SUM(Y1, X1, DX)
	ADDQ     DX, AX
	VZEROUPPER
	MOVQ     AX, ret+40(FP)
	MOVQ     BX, ret1+48(FP)
	RET
