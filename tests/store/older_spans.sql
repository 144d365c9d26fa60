-- The log of telegrams that met records already here, as foiakit wrote it before a span held only
-- what its own change added: change 4 has a span 4 to 2, change 7 one that covers record 7, which
-- came with change 6. All of it is sound.
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (1, '37d8dfe74eca889a690a3df565e15dc6', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', 'cba80893f22d41807602ddbabe5b8199', 'Telegram 1', 'word1');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (2, 'b1ce6271afc2a555c42554d7796e8581', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', '073a94372eb76212308b66de9b8f46be', 'Telegram 4', 'word4');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (3, 'b55f022b5d3c9316c56e3a568a2ec125', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', '4c635bd3cf3b34f7ebba41f53b9c34d7', 'Telegram 3', 'word3');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (4, '7fa2d6e7e27d0421a941fc8de5bbb0f3', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', 'd4ceca311e2b4d51f90934619136a724', 'Telegram 2', 'word2');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (5, '3307e1bf051bcd77854e132c6bfda675', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', '41a7f092c169782e2ebafbf183b7c51b', 'Telegram 5', 'word5');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (6, 'aacf9173e298647e2f40b98bcb4cfe99', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', 'c8f064ffb0506f3dfcdbda37356d8320', 'Telegram 6', 'word6');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (7, '142572f37d2c64cfbc4a14bb6dcf3785', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', '0986c11c2753c48216b4997c638b604c', 'Telegram 7', 'word7');
INSERT INTO records ("id", "uid", "captions", "tags", "traffic_tags", "created", "updated", "fingerprint", "title", "text")
VALUES (8, 'f68b0e649a4df4961bc2f6d92ac92d39', '[]', '[]', '[]', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z', '047bdc46399d2fe584a12067ca21b70d', 'Telegram 8', 'word8');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (1, '201115Z MAR 74', 'text 1
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (2, '201115Z MAR 74', 'text 4
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (3, '201115Z MAR 74', 'text 3
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (4, '201115Z MAR 74', 'text 2
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (5, '201115Z MAR 74', 'text 5
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (6, '201115Z MAR 74', 'text 6
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (7, '201115Z MAR 74', 'text 7
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO cables ("record", "dtg", "source_text", "data")
VALUES (8, '201115Z MAR 74', 'text 8
', '{"dtg": "201115Z MAR 74"}');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (1, 0, 'ref', 'cable', 'STATE', 1, 1974, 'State 1', 0, 'STATE 1');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (2, 0, 'ref', 'cable', 'STATE', 4, 1974, 'State 4', 0, 'STATE 4');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (3, 0, 'ref', 'cable', 'STATE', 3, 1974, 'State 3', 0, 'STATE 3');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (4, 0, 'ref', 'cable', 'STATE', 2, 1974, 'State 2', 0, 'STATE 2');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (5, 0, 'ref', 'cable', 'STATE', 5, 1974, 'State 5', 0, 'STATE 5');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (6, 0, 'ref', 'cable', 'STATE', 6, 1974, 'State 6', 0, 'STATE 6');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (7, 0, 'ref', 'cable', 'STATE', 7, 1974, 'State 7', 0, 'STATE 7');
INSERT INTO refs ("record", "number", "place", "kind", "post", "serial", "year", "message", "notal", "printed")
VALUES (8, 0, 'ref', 'cable', 'STATE', 8, 1974, 'State 8', 0, 'STATE 8');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (1, '2026-01-31T12:00:00Z', 'foiakit import', 0, 1, 0, 0, '3e888b3912cc076fbb4d47cb059fc39535025b387259cbb67a2003578e831f7b', 'ff53c5e30f1a5139bb7cd15b6863cb4ee7e580f7894473366aef1d0a95d58fb9');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (2, '2026-01-31T12:00:00Z', 'foiakit import', 0, 3, 0, 0, '308517a694351f0f74148fe2f03a0eb68409630a2448867cb89e2dcd1b7b61a1', 'e2abdbbedc364edbe0589c7fc8822a66f6c48717d26814e38651a778d2060875');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (3, '2026-01-31T12:00:00Z', 'foiakit import', 0, 1, 0, 0, '604f86795d009c082b760ac69d89535a4737a6ba0b6ed6dc15521b22c13ef716', '8880c93290a86e58be46b9892d4f1e2ded58ea0a181615c05356d16fbd4a19d9');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (4, '2026-01-31T12:00:00Z', 'foiakit import', 0, 0, 0, 0, 'c0900d47e7171b5a71511cc0eb65565ce2d1ce0627a0f15224c28f98703d78bf', '105d4751c64260c60b4c07e63a933a1b9106b329d8e28274e689a4e411a28235');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (5, '2026-01-31T12:00:00Z', 'foiakit import', 0, 1, 0, 0, '3c22ccb36fb23175ca02c23a2106da65d9b2b1b776f83593b82de3e2575248df', '9ab888287d12be185a399856c8950e8deb81d7fde40a180ded5d98b4298370c6');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (6, '2026-01-31T12:00:00Z', 'foiakit import', 0, 1, 0, 0, '79fa2568d969ecc7ca3de01b3fc43140d8e20f6677c2e4d799c61153a1d54ecc', '28036511a097343e3a49fb9f8a962f6ce8eb272ee96ec9485e06dc9e9e83afdf');
INSERT INTO changes ("id", "time", "command", "begins", "added", "changed", "removed", "digest", "chain")
VALUES (7, '2026-01-31T12:00:00Z', 'foiakit import', 0, 1, 0, 0, '81a2a53ded49749bf07b1652d231500be604139b8cba7c0101453bb4828f726a', '9dd859a37a432d2d6a352e03ce47865c2a3a7c6e39e237b6db6a6a9976e6ac3b');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (1, 'cables', 1, 1, 1, '5406bdd118c17d97364c05b8fb90b38d9ac8de1c40fc0b913f6c72ee59409b22');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (4, 'cables', 4, 2, 3, '607df5b9b17e145be5610f8386653e0a803b2b1ab37e92d96e2b98ff5f7818b0');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (3, 'cables', 5, 5, 1, 'dac649203f669cb0d0122043c43cb4dbf27872427edf5977ffe1b129e8eb9a91');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (7, 'cables', 6, 8, 2, '146f66da461d410bd53d8a15f942fafcb5ca392e9333694eb68a2ab942b49344');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (6, 'cables', 7, 7, 1, '0dc438c93690ec900adaed8b6ff2e5475c6f922e27ada7d24d62b4a5afe2cb59');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (1, 'records', 1, 1, 1, '0f900ac673bbf1a1308993bd940c867692cda0042d3d510e9a8780196a2e2417');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (2, 'records', 2, 4, 3, '85308dc301625863d6dfe9488f748688b5438c56b659031147e1dd4508ee3405');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (3, 'records', 5, 5, 1, '402adec72f0139ddc456739ae592bf81d0ddd9f0d1dd7672daa68c3fa3f7ad5c');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (5, 'records', 6, 6, 1, '7e25f79b6e439ceaed92afc90875daae0aedbebf31226c92ce040e2696fdd5b4');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (6, 'records', 7, 7, 1, 'c09e79e34fab06e8226e373b7adaf5adb36192c62f66b4d01ed41c4cba1c5550');
INSERT INTO change_spans ("change", "place", "first", "last", "number", "digest")
VALUES (7, 'records', 8, 8, 1, '17203b26455b0d8b7c600ad7ac25fce5e3d0c5d7bfdb40b9a56bff5ca2fffa98');
