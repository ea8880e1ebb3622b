#include "textflag.h"

// Classes of bytes by their lower and their upper half: a byte is in class k if bit k is
// set for both halves. A table is looked up with VPSHUFB, which gives 0 for bytes from
// 0x80 on.
//
//	bit 0: + - /        upper 2, lower b d f
//	bit 1: digits       upper 3, lower 0 to 9
//	bit 2: A-O a-o      upper 4 and 6, lower 1 to f
//	bit 3: _            upper 5, lower f
//	bit 4: P-Z p-z      upper 5 and 7, lower 0 to a
//	bit 5: . ~          upper 2 and 7, lower e
//	bit 6: =            upper 3, lower d
//
// Bits 0 to 4 are letters of base64, all are characters of keys.
DATA lower<>+0(SB)/8, $0x1616161616161612
DATA lower<>+8(SB)/8, $0x0d24450405141616
GLOBL lower<>(SB), RODATA|NOPTR, $16

DATA upper<>+0(SB)/8, $0x3004180442210000
DATA upper<>+8(SB)/8, $0x0000000000000000
GLOBL upper<>(SB), RODATA|NOPTR, $16

// Bytes that Fill compares with, and masks.
DATA bytes<>+0(SB)/4, $0x333d0a0d // CR, LF, '=', '3'
DATA bytes<>+4(SB)/4, $0x0000_1f0f // half of a byte, the letters of base64
DATA bytes<>+8(SB)/4, $0x0026_255c // '\\', '%', '&'
GLOBL bytes<>(SB), RODATA|NOPTR, $12

// CLASSES puts the masks of the 32 bytes at off(SI) into R8 (Run), R9 (Letter), R10 (Digit),
// R11 (Soft) and R12 (Escape).
#define CLASSES(off) \
	VMOVDQU   off(SI), Y0     \
	VPSRLW    $4, Y0, Y1      \
	VPAND     Y6, Y1, Y1      \
	VPSHUFB   Y0, Y4, Y2      \
	VPSHUFB   Y1, Y5, Y3      \
	VPAND     Y2, Y3, Y2      \
	VPCMPEQB  Y8, Y2, Y1      \
	VPMOVMSKB Y1, R8          \
	VPAND     Y7, Y2, Y1      \
	VPCMPEQB  Y8, Y1, Y1      \
	VPMOVMSKB Y1, R9          \
	VPSLLW    $6, Y2, Y2      \
	VPMOVMSKB Y2, R10         \
	VMOVDQU   (off+1)(SI), Y1 \
	VPCMPEQB  Y9, Y1, Y2      \
	VPCMPEQB  Y10, Y1, Y3     \
	VPCMPEQB  Y11, Y1, Y1     \
	VPOR      Y2, Y3, Y2      \
	VPOR      Y2, Y1, Y1      \
	VPCMPEQB  Y12, Y0, Y2     \
	VPAND     Y2, Y1, Y1      \
	VPMOVMSKB Y1, R11         \
	VPCMPEQB  Y13, Y0, Y1     \
	VPCMPEQB  Y14, Y0, Y2     \
	VPCMPEQB  Y15, Y0, Y3     \
	VPOR      Y1, Y2, Y2      \
	VPOR      Y2, Y3, Y3      \
	VPMOVMSKB Y3, R12         \
	NOTL      R8              \
	NOTL      R9

// func fillAVX2(dst []Block, data []byte)
TEXT ·fillAVX2(SB), NOSPLIT, $0-48
	MOVQ           dst_base+0(FP), DI
	MOVQ           dst_len+8(FP), CX
	MOVQ           data_base+24(FP), SI
	VBROADCASTI128 lower<>(SB), Y4
	VBROADCASTI128 upper<>(SB), Y5
	VPBROADCASTB   bytes<>+4(SB), Y6
	VPBROADCASTB   bytes<>+5(SB), Y7
	VPXOR          Y8, Y8, Y8
	VPBROADCASTB   bytes<>+0(SB), Y9
	VPBROADCASTB   bytes<>+1(SB), Y10
	VPBROADCASTB   bytes<>+3(SB), Y11
	VPBROADCASTB   bytes<>+2(SB), Y12
	VPBROADCASTB   bytes<>+8(SB), Y13
	VPBROADCASTB   bytes<>+9(SB), Y14
	VPBROADCASTB   bytes<>+10(SB), Y15

block:
	CLASSES(0)
	MOVL R8, 0(DI)
	MOVL R9, 8(DI)
	MOVL R10, 16(DI)
	MOVL R11, 24(DI)
	MOVL R12, 32(DI)
	CLASSES(32)
	MOVL R8, 4(DI)
	MOVL R9, 12(DI)
	MOVL R10, 20(DI)
	MOVL R11, 28(DI)
	MOVL R12, 36(DI)
	ADDQ $64, SI
	ADDQ $40, DI
	DECQ CX
	JNZ  block
	VZEROUPPER
	RET

// The four bytes at each of eight positions, out of 16.
DATA fours<>+0(SB)/8, $0x0403020103020100
DATA fours<>+8(SB)/8, $0x0605040305040302
DATA fours<>+16(SB)/8, $0x0807060507060504
DATA fours<>+24(SB)/8, $0x0a09080709080706
GLOBL fours<>(SB), RODATA|NOPTR, $32

// The constants of hash, and the bits of a place in a word of the table.
DATA hashing<>+0(SB)/4, $0x20202020
DATA hashing<>+4(SB)/4, $0xe13d8309
DATA hashing<>+8(SB)/4, $31
GLOBL hashing<>(SB), RODATA|NOPTR, $12

// func quadsAVX2(dst, data []byte, t *Table)
TEXT ·quadsAVX2(SB), NOSPLIT, $0-56
	MOVQ         dst_base+0(FP), DI
	MOVQ         dst_len+8(FP), CX
	MOVQ         data_base+24(FP), SI
	MOVQ         t+48(FP), BX
	VMOVDQU      fours<>(SB), Y4
	VPBROADCASTD hashing<>+0(SB), Y5
	VPBROADCASTD hashing<>+4(SB), Y6
	VPBROADCASTD hashing<>+8(SB), Y7

group:
	VBROADCASTI128 (SI), Y0
	VPSHUFB        Y4, Y0, Y0
	VPOR           Y5, Y0, Y0
	VPMULLD        Y6, Y0, Y0
	VPSRLD         $12, Y0, Y0            // 32 - hashBits
	VPSRLD         $5, Y0, Y1             // the word of the table, of 32 bits
	VPXOR          Y3, Y3, Y3
	VPCMPEQD       Y2, Y2, Y2
	VPGATHERDD     Y2, (BX)(Y1*4), Y3
	VPAND          Y7, Y0, Y0
	VPSRLVD        Y0, Y3, Y3
	VPSLLD         $31, Y3, Y3
	VMOVMSKPS      Y3, AX
	MOVB           AX, (DI)
	ADDQ           $8, SI
	INCQ           DI
	DECQ           CX
	JNZ            group
	VZEROUPPER
	RET
