const AREA_TWO = '08';
const AREA_THREE = new Set(
  '010 011 013 016 018 019 020 021 023 026 031 033 035 036 040 042 044 046 054 060 063 070 072 073 075 076 077 079 090'.split(
    ' ',
  ),
);
/** The other area codes without their first 0 (Post- och telestyrelsen, national numbering plan for telephony). */
const AREA_FOUR_GIVEN = new Set(
  `120 121 122 123 125 140 141 142 143 144 150 151 152 155 156 157 158 159 171 173 174 175
  176 220 221 222 223 224 225 226 227 240 241 243 246 247 248 250 251 253 258 270 271 278
  280 281 290 291 292 293 294 295 297 300 301 302 303 304 320 321 322 325 340 345 346 370
  371 372 380 381 382 383 390 392 393 410 411 413 414 415 416 417 418 430 431 433 435 451
  454 455 456 457 459 470 471 472 474 476 477 478 479 480 481 485 486 490 491 492 493 494
  495 496 498 499 500 501 502 503 504 505 506 510 511 512 513 514 515 520 521 522 523 524
  525 526 528 530 531 532 533 534 550 551 552 553 554 555 560 563 564 565 570 571 573 580
  581 582 583 584 585 586 587 589 590 591 611 612 613 620 621 622 623 624 640 642 643 644
  645 647 650 651 652 653 657 660 661 662 663 670 671 672 680 682 684 687 690 691 692 693
  695 696 910 911 912 913 914 915 916 918 920 921 922 923 924 925 926 927 928 929 930 932
  933 934 935 940 941 942 943 950 951 952 953 954 960 961 970 971 973 975 976 977 978 980
  981`.split(/\s+/),
);
const AREA_FOUR = /^0[1-9]\d\d/;

/** Whether a number can begin with the code of an area or of mobiles. */
export const isArea = (digits: string): boolean =>
  digits.startsWith(AREA_TWO) || AREA_THREE.has(digits.slice(0, 3)) || AREA_FOUR.test(digits);

/** Whether a number begins with a code that is given out. */
export const isGivenArea = (digits: string): boolean =>
  digits.startsWith(AREA_TWO) || AREA_THREE.has(digits.slice(0, 3)) || AREA_FOUR_GIVEN.has(digits.slice(1, 4));

/** Whether digits are such a code and nothing more. */
export const isGivenCode = (digits: string): boolean =>
  digits === AREA_TWO || AREA_THREE.has(digits) || (digits.length === 4 && AREA_FOUR_GIVEN.has(digits.slice(1)));
