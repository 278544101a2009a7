// Names of languages whose names are put together from a small stock of parts. The lists hold few of them in Latin letters,
// so that the letters have to be learnt from the parts.

const words = (text) => text.trim().split(/\s+/);

const chinese = words(`
  ai an bai bao bei bin bing bo cai chang chao chen cheng chong chun cong cui dan dong fan fang fei feng fu gang ge guang gui guo hai han hang hao he
  heng hong hua huan huang hui ji jia jian jiang jiao jie jin jing juan jun kai kang ke kun lan lei li lian liang lin ling liu long lu mei meng miao min
  ming mo mu na nan ning pei peng ping qi qian qiang qiao qin qing qiu quan ran ren rong ru rui run shan shao sheng shi shu shuang si song su tao tian
  ting tong wan wang wei wen wu xi xia xian xiang xiao xin xing xiong xiu xu xuan xue ya yan yang yao ye yi yin ying yong you yu yuan yue yun ze zeng
  zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuo zi zong
`);
const korean = [
  words(
    "seo ji min ha ye su yu eun hyun jae dong sang seung young kyung tae woo joon jin hee won ki byung chan do gyu in jung kwang myung nam so yoon",
  ),
  words(
    "joon jun hee won hoon kyu chul ho sung yoon bin ah na rin yeon kyung mi sook hwa woo jin hyun seok min young su ja suk",
  ),
];
const japanese = [
  words(
    "haru yuki taka hiro masa nobu yoshi kazu tomo shin aki natsu mitsu toshi hide yasu michi asa kei ryo nao sato tsune kiyo fumi haya sada",
  ),
  words(
    "to ki ko mi ya ro shi ta ka kazu hiko nori suke taro ichi aki michi hiro fumi nobu yuki e o haru teru",
  ),
];
const yoruba = [
  words("olu ade ayo ola baba temi ife omo oye abi olawa oluwa akin bolu moji folu tolu"),
  words(
    "wale dele segun tunde kunle yemi bola tayo femi niyi seun toyin sola remi funke biola yinka lanre wumi tobi shola kemi bukola dapo",
  ),
];
const igbo = [
  words("chi nna ifeo obi uche nke eme ike oge ada ngo kele olu oke ama ebe"),
  words("nedu nonso oma dimma ka chukwu nna ora zie amaka di meka nyere buike chi dum jindu kwe nwe"),
];

/** Some thousand names, always the same. */
export function composedNames() {
  return [
    ...pairs(chinese, chinese, 13),
    ...pairs(...korean, 3),
    ...pairs(...japanese, 2),
    ...pairs(...yoruba, 2),
    ...pairs(...igbo, 2),
    ...yoruba[1],
  ];
}

/** Every so manieth combination. */
function pairs(first, second, every) {
  return first
    .flatMap((head) => second.map((tail) => head + tail))
    .filter((name, index) => index % every === 0 && name.length > 3);
}
