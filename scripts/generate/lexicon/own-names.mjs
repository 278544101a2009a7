// Given names of languages of which the lists hold few, by what is common there; each counts as one source.

/** In lower case and without accents, as words are folded. */
export const ownGivenNames = `
  abena achieng adwoa afia agyeman ajoa akinyi akua amaka ama anyango atieno awino ayodeji babajide babatunde bongani bukola busisiwe chebet
  chepkoech chiamaka chidera chika chinasa chinwe chioma chipo chukwuemeka damilola ebele efua ekene ekow emeka esi farai folasade funmilayo
  gakuru gathoni githongo ikenna isioma jabulani jelani juma kagiso kamau kariuki karabo katlego kemunto kgomotso khadija khumo kiprop kiptoo
  kipchoge kojo kudzai kwadwo kwabena kwaku kwasi lerato lesedi lethabo lwazi makena malaika mandla masego mbali mpho mumbi muthoni mutua mwende
  nakato naledi ndidi neo njeri njoroge nkechi nkem nkosana nobuhle nomvula nomsa nonhlanhla ntombi nyambura nyokabi obinna ochieng odhiambo oluchi
  omolara onyeka otieno owino palesa rudo ruvimbo sanele sbusiso sekai senzo simba sipho siphiwe sithembile sizwe tafadzwa takudzwa tanaka
  tapiwa tariro tatenda temitope tendai tendo thandeka thandi themba thembi thulani tinashe tlaleng tsepo tshepo tumelo uchenna ugochi unathi
  vimbai vusi wambui wangari wanjiku waithera wekesa xolani yaa yewande zandile zanele zawadi zinhle zodwa zola zuberi zukiswa zuri
  alemayehu almaz aster berhane biruk dawit desta eskinder fasil gebre genet girma hailu hirut kebede lemlem mekdes meron mulugeta selam
  selamawit tadesse tesfaye tigist tsegaye worku yared yonas zenebech abdi ayaan cawo faduma hodan ifrah yasir sahra
  anahera aperahama aroha hemi hine hinemoa hirini hone huia ihaia kahu kahurangi kiri manaaki manaia marama mere mihi mikaere ngaio ngaire
  nikau pania paora rangi rawiri rewi rongo tama tamati tane tipene wairere whetu wiremu wikitoria alofa fetu lani leilani losa makoa mele
  moana nalani pele sefo sina tavita tevita tui vaea
  aibek aida aigerim aigul aizhan alibek almas altynai ainur arman asel askar azamat bakyt bekzat bolat daniyar daulet dinara dina erlan
  gulmira gulnara islambek kairat kamila madina marat nursultan nurlan ruslan saltanat samat sanzhar serik shavkat talgat timur ulan yerlan
  zarina zhanna bakhodir dilnoza dilshod farrukh feruza gulbahor jasur javlon kamola malika nargiza nodira otabek rustam sardor sherzod
  shokhrukh ulugbek zilola altan ariunaa bat batbayar bayarmaa bolormaa enkhbat enkhtuya ganbold munkhbat narantsetseg oyun sarnai temujin
  tuya aram ani anahit ara armen arpine ashot astghik gayane gevorg hasmik hovhannes karen lilit mher narek nare nune samvel sona tigran vardan
  vahe ana anri avtandil davit dato eka ekaterine gela giga giorgi gvantsa irakli ketevan khatia lasha levan mamuka mariam nana nato nika nino
  otar rusudan salome sopho tamar temur tinatin vakhtang zaza zurab
  adomas agne algirdas arturas arunas asta audrius ausra austeja benas dainius dalia darius edita egle gabija giedrius gintaras greta ieva
  indre jolanta jonas jurate justas karolis kestutis lina lukas mantas marius mindaugas neringa povilas rasa rimas ruta saulius tomas ugne
  vaida vilma vytautas zivile aigars aija andris anete arvis baiba dace dainis edgars elina girts gunta guntis ilze inese inga ingus ivars
  janis juris karlis kristaps liga maris mara normunds oskars peteris raimonds sandis sanita santa toms uldis valdis zane aivar aare anu
  eero eha endel evelin heiki helve ilmar imbi jaan juri kaarel kadri kalle katrin kristjan kulli lembit liis mait margus mart maarika meelis
  merike piret priit raivo rein riina sirje taavi tanel tiina tiit toomas triin urmas ulle vello
  aino anneli antero antti arto eemeli eero eila eino elina heikki helmi henna ilkka ilmari inka jaakko jarkko jarmo joni jorma jouni juha
  juhani jukka jussi kaarina kaisa kalevi kari kirsi laila lasse lauri leena liisa maarit marja markku marko matti merja mika mikko minna
  niina olli outi paavo paivi panu pasi pekka pentti perttu petri pirjo pirkko raimo reijo reetta ritva saara sami sanna satu seppo sini sirpa
  taina tapio tarja teemu terhi tero tiina timo toni topi tuomas tuula tuuli ulla veera veikko venla vesa ville virpi
  agust anna arnar asdis asta birna bjarki brynja dagny davia einar eirikur elin elva erla eydis finnur freyja gudmundur gudrun gunnhildur
  halldor halla hanna harpa hildur hjalti hrafn hulda inga johanna jon jonina katrin kjartan kolbrun kristjan lara magnus oddny olafur
  palmi ragnar ragnheidur rakel runar sigga sigridur sigurdur sindri snorri solveig steinunn svava sverrir thora thorsteinn thorunn
  unnur valgerdur vilborg aoife aisling aine bronagh caoimhe caoilfhionn ciara cian ciaran cillian clodagh conall cormac daithi darragh dearbhla
  deirdre diarmuid eabha eamon eilis eimear enda eoghan eoin fergal fiachra fionn fionnuala grainne iarla liadan lorcan mairead
  maebh meabh muireann niall niamh nuala odhran oisin orla orlaith padraig padraic proinsias ronan roisin ruairi sadhbh saoirse
  seamus sile sorcha tadhg tomas ailsa alasdair angus callum catriona eilidh ewan fearghas fionnlagh hamish iain innes isla kirsty lachlan
  lorna mairi mhairi morag ruaridh aled alun anwen angharad bethan bronwen carys catrin ceri cerys dafydd dilwyn elin elwyn emrys
  eurwen ffion gareth gethin glenys gwen gwilym hefin heledd huw idris ieuan iestyn ifan iolo iorwerth lowri llewelyn
  lleucu mair manon megan meirion meleri myfanwy nerys nia non owain rhian rhiannon rhodri rhys sian sioned steffan tegan tudur
  ainhoa aitor amaia ander ane asier aritz begona eneko gorka garazi iker inaki iratxe itziar izaskun jokin jon josune josu julen koldo leire
  lorea maddi maite mikel miren naia nerea oihana oier unai urko xabier  arnau bernat biel blai carme eloi ferran
  gemma gerard guifre jaume jordi josep laia llibert lluc lluis marti meritxell montserrat mireia neus nuria oriol pau pere pol
  quim queralt roger roser txell ximena xoan brais antia iria sabela uxia breixo
  agim ardian arben arta besa besnik blerim dardan donika drita edona elira enkel erion fatos flamur gezim ilir ismet kreshnik kujtim
  luan mirela mirjeta valmir valon vjosa xhevdet yllka bojan biljana branko branislav dejan dragana dragan dusan goran gordana
  igor ivana jasmina jelena jovana jovan ljiljana ljubomir marija marko milan milena milica milos mirjana nebojsa nemanja nenad
  nikola petar predrag radmila rados sanja sasa sinisa slavica slobodan snezana srdjan stevan svetlana tijana uros vesna vuk zdravko zeljko zlatan
  zoran alenka ales andraz anze barbara blaz bostjan breda darja dusan franci gasper gregor iztok janez jasna jernej jure katja klemen
  lojze maja marjan matevz matjaz metka miha mitja mojca neza nejc petra polona primoz rok spela stanka tadej tilen tjasa tomaz urska uros
  vesna zala ziga bela agnes anett aniko arpad attila balazs barna beata bence benedek boglarka csaba csilla denes dezso dora edina eniko
  erzsebet eszter etelka ferenc gabor gergely gergo gyorgy gyula hajnal ildiko ilona imre istvan janos jeno jolan jozsef judit julianna
  kalman karoly kinga klara krisztian krisztina lajos lorant mark marton mate matyas mihaly miklos monika nandor nora norbert orsolya
  otto pal peter piroska reka robert sandor sandor szabolcs szilard szilvia tamas tibor timea tunde vilmos viktoria virag
  zita zoltan zsolt zsuzsa zsuzsanna bartlomiej bozena bogdan bogumil boguslaw cezary czeslaw dagmara danuta dorota elzbieta ewa ewelina
  gosia grazyna grzegorz halina henryk iwona izabela jadwiga janusz jaroslaw jedrzej jerzy justyna kacper kamil kasia kazimierz kinga
  krystyna krzysiek leszek maciej maja malgosia marzena miroslaw miroslawa oliwia patrycja pawel przemyslaw radoslaw rafal ryszard
  slawomir stanislaw sylwia szymon tadeusz urszula wieslaw wieslawa wiktor wiktoria witold wlodzimierz wojciech wojtek zbigniew zdzislaw
  zygmunt alzbeta bohumil bozena bretislav dalibor dobromila dusan frantisek hynek jarmila jaroslava jindra jirina jitka kamil katerina
  kveta lenka libor libuse lubos lucie ludek marketa milos miloslav miroslava oldrich ondrej otakar pavlina premysl radek radka
  radovan renata stepan stanislava sarka tereza vaclav vendula vit vladislav vlasta vojtech zdenek zdenka zuzana
  aleksei alyona andriy anatoliy artem bohdan boryslav dmytro fedir galina hanna halyna ihor iryna kateryna kseniia kyrylo larysa
  lesya liubov liudmyla lyubov maksym mykhailo mykola nadiia nataliia nazar oksana oleh oleksandr oleksii olena olesya olha orysia
  ostap pavlo roksolana ruslana serhii sofiia solomiia stanislav svitlana taras tetiana vadym valeriia vasyl viktoriia vitalii
  volodymyr yaroslav yaryna yevhen yevheniia yevgenia yuliia yurii zakhar zoriana zoya
  asuka ayaka ayumi chie chihiro daichi daiki daisuke emi eri fumiko hana hikaru hinata hiroki hiroko hiroto hisashi itsuki junichi junko
  kana kaori katsumi kazuhiro kazuki kazuko keiko keisuke kenta kentaro kohei koji koki kotaro kumi kumiko kyoko mai makoto mami mari mariko
  masaki masato mayu mayumi megumi mei michiko midori miho mika miki minoru misaki miyuki momoko nanami naoki naoko natsuki
  noriko ren rie rika riku rina rumi ryo ryota sachiko saki satomi sayaka sayuri shigeru shinji shinobu shiori shizuka sho shota shun sora
  sota tadashi taichi takahiro takako takeshi takumi tatsuya tetsuya tomoko tomomi toru tsubasa wataru yoko yoshiko yosuke yui yuka
  yuko yumi yumiko yuna yusuke yuta yutaka yuto bora bomi chaewon daeun dahye dongwook eunji eunkyung gayoung haeun haewon hyejin hyunjin
  hyunwoo hyunjoo jaehyun jaewon jihoon jihye jimin jinho jisoo jiwon jiyeon jiyoung junghwan junho junseo kyungho minho minji minjun minseo
  minsu miyoung sangwoo seojun seonghoon seoyeon seungmin sohee soojin sooyoung soyeon sujin sunghoon sunhee taehyung taeyang wonho yejin
  yeonwoo yoona younghee youngjae yuna anh bao binh chau cuong dao diep dinh duc dung duong duy giang hang hanh hien hieu hoa hoang hung huong
  huyen khanh khoa kieu lan linh loan long mai minh my nam nga ngan ngoc nguyen nhung oanh phong phuc phuong quan quang quoc quynh son
  tam tai thanh thao thi thien thinh thu thuy tien toan trang tri trinh trung truong tuan tuyen uyen van viet vinh xuan yen
  aung htet hla khin kyaw mya myint nanda nyein phyo sandar swe thandar thein thida thiri tin win wai yamin zaw zin
  agung ayu bambang bayu budi citra dewi dian dwi eka endang fajar fitri galih hartono hendra indah intan joko kartika kusuma lestari mega
  melati nur nurul putra rahayu rahmat rina rizky sari slamet sri suharto sukma surya taufik teguh tri wahyu wati wayan widodo wulan yanti
  yudi yuliana amihan bayani dalisay datu diwata isagani jejomar ligaya luningning luzviminda maricel marites marisol mayumi
  rodel romel rosalinda tala aizat azlan faizal farhana hafiz haziq izzati khairul nurul rosmah shahrul siti syafiq zulkifli
  achara anong apinya arthit chaiwat chalerm chana kanya kittisak kulap lawan malee manee mali mongkut nattapong niran nok nong nopparat pim
  pimchanok ploy porn prasert preecha ratana sakda siriporn somchai somsak suda sukanya supaporn surasak thaksin wanchai wichai
  aarav aarti abhay abhijit abhishek aditya ajay ajit akash akhil akshay alok aman amar ambika amita amol amrita anand ananth anirudh anjana
  ankit ankita ankur anupam anuradha anusha aparna archana arnav arpita arun aruna arvind ashish ashok ashwin asha avinash ayush balaji bhanu
  bharat bhaskar bhavesh bindu chaitanya chandan chandra charu chetan chitra darshan dhruv dhanush dinesh durga ganesh gauri gayatri geeta
  girish gopal govind harini harsh harsha hemant hema hitesh indira indu isha jagdish jaya jayant jayanti jayesh jignesh jitendra jyoti
  kajal kalpana kalyani kamal kamala kanchan karan karthik kartik kaushik kavita kishore kumar kunal lalit lata latha lavanya leela lokesh
  madhavi madhu madhuri mahendra mala malini mamta mangesh manisha manoj meena meenakshi mohan mohit mridula mukesh mukta murali naina
  namrata nandini naren narendra naresh naveen neelam neeraj neeta neha nidhi niharika nikita nilesh nimisha nirmala nisha nitin niranjan
  pallavi pankaj parth parul parvati pavan payal piyush poonam prabha prabhakar prachi pradeep prakash pramod pranav prasad prasanna
  prashant pratap prateek pratibha pratik praveen preeti prem priyanka puja pushpa rachana radha radhika raghav rahul rajani rajeev
  rajendra rajesh rajiv rakesh rakhi ramya rani ranjit rashmi ravindra rekha renu reshma revathi ritesh ritu rohini roshni rupa sachin
  sagar sahil samir sandhya sangeeta sanjana sanjiv santosh sarika sarita saroj satish saurabh savita seema shailesh shakti shalini
  shankar shanti sharad sharmila shashi sheetal shilpa shiv shivani shobha shraddha shruti shubham shweta siddharth smita sneha sonal sonia
  sridhar srinivas subhash sudha sudhir sujata suman sumit sundar sunita supriya suraj surendra sushant sushil sushma swapna swapnil
  tanmay tanuja tarun tejas thirumalai trisha tushar uday ujjwal uma umesh usha utkarsh vaibhav vaishali vandana vani varsha varun vasant
  vasudha veena venkat venkatesh vibha vidya vijaya vikas vimal vinay vineet vinod vipul vishnu vivek yamini yash yashwant yogesh
  abbas abdel abdelaziz abdelkader abdulaziz abir adel afaf ahlam aicha aisha akram alaa amal aliyah amani amin amira ammar anas anwar arwa asma
  atef ayman aymen aziza azza bahar bashir basma bassam bilal bushra dalal dalia dina djamila emad eman essam fadi fadia fahad faisal
  farah fares farida farouk fathi fatiha fatin fawzi faten ferial firas fouad ghada ghassan habib hadi hafsa haifa hala hamad hamid hana
  hanan hani hassiba hatem hayat heba hicham hind houda huda hussain hussein ibtissam ihab ilham iman imane inas ines intissar isam
  ismail issa jalal jamal jamil jawad kamal karima karam kawthar khadija khaled khalil khawla laith lamia latifa layla leila lina lubna
  mahdi maha mai maisa majed majid malak malek manal marwa marwan maryam maysa maysoon mehdi merwan mona mounir mourad moussa muna munir
  mustapha nabil nada nader nadir naima najat najla najwa nasreen nasrin nawal nazir nermin nesrine nidal noor nora noura nour nouria
  osama qasim rabab rabia rachid rafik raghad rami rana rania rasha rashida rawan reda redouane rida rima riyad ruba saad
  saadia sabah sabri safa safia sahar said saif sakina salah salem salim salma saloua samar samer samia samira sana sanaa sara sawsan
  selma shadi shaima sherif siham soraya souad soumaya suad suha suhail suleiman tahar tareq tarik tariq walid wael wafa wassim yahya
  yara yassin yassine yasmina youcef younes youssef yousra zahra zaid zakaria zaki zayn zeina zeinab ziad zineb zouhair
  ardeshir arash arezoo ashkan azadeh babak bahram behnaz behrouz bita dariush donya elaheh elham farhad fariba farshid farzad farzaneh
  fereshteh ghazaleh golnaz hamed hooman hossein jaleh kamran kaveh keyvan khosrow ladan laleh mahsa mahnaz mandana maryam masoud
  maziar mehran mehrdad mehri mina minoo mitra mohsen mojgan morteza nahid narges nasim nazanin negar niloofar nima parisa parvin payam pegah
  peyman pouya ramin reza roxana roya saeed sahar saman sepideh setareh shabnam shadi shahin shahram shapour shima shirin siamak sima soheila
  sohrab taraneh vahid yalda zahra zhaleh
  ahmet alev alper arzu asli aslihan ata aydin ayla aynur aysel aysun banu baris batu berk berna beril bulent burak burcu busra can canan
  cansu cem cemal cemile ceren ceyda cihan defne demet deniz derya devrim dilara dilek duygu ece ege ekin ela elvan emine emir emre
  enes engin ercan erdem eren erhan erkan erol ersin esin esra evren eylem fadime ferhat ferit fidan figen filiz fulya funda furkan
  gamze gizem gokce gokhan gonca gonul gul gulay gulcan gulsen gulsum gurkan hacer hakan halil handan hande harun hatice havva hilal hulya
  huseyin ibrahim ilhan ilker ilknur inci ipek irem irfan isil ismet kaan kadir kamil kaya kemal kerem kerim kubra leman levent mahmut
  melek melih melike melis meltem meral merve mert mesut mine miray muge murat mustafa nazan nazli necati necla nehir nermin nesrin nevin
  nihal nihat nilay nilgun nilufer nur nuran nuray nurcan nurgul nuri oguz okan oktay onur orhan ozan ozge ozgur ozlem pelin pervin
  pinar rabia ramazan recep ruya sabri safiye seda sedat sehnaz selcuk selim selin sema semih semra serap serdar serhat serkan serpil sevda
  sevgi sevil sevim sevinc sibel sinem songul suat suleyman sule tamer tanju tarik tayfun tekin tolga tuba tugba tulay tuncay turgut
  ugur umit umut unal veli volkan yagmur yasar yasemin yavuz yeliz yesim yigit yildiz yonca yucel zafer zehra zekeriya zeki zeynep zubeyde
  citlali cuauhtemoc itzel ixchel malinalli nayeli quetzalli tonatiuh xochitl yaretzi yatziri tlalli amaru illari inti killa nayra
  sayri sumaq tupac wara yma
  tadeo caio thiago joaquim vitoria lavinia heloisa iara jandira janaina jussara moacir tainara ubirajara yara
  adaeze adaobi amarachi chinonso ifeoma ifeanyi ngozi nnamdi obiageli onyinye ugochukwu abimbola adebayo adetokunbo bolanle ibukun kehinde
  morenike olamide olumide oluwaseun oluwatobi segun taiwo tunde yetunde akwasi adjoa akosua efia kwabla kwesi yaw bukari
  lindiwe lungile nokuthula nomthandazo ntokozo nthabiseng nonkululeko palesa refilwe thabiso thabang thato tebogo tiisetso zinzi
  mahlet eyerusalem hiwot kidist rahel tewodros yohannes zerihun wambura wanjiru kiplagat jepchirchir cheruiyot
  piotrek tomek krzysiek bartek maciek szymek grzesiek mirek zbyszek staszek jurek janek franek wojtek basia zosia gosia asia kasia
  magda agnieszka malgorzata katarzyna zofia stasiek
  cees kees joost sjoerd jelle wietse tjerk geert maarten marijke femke anouk lotte sanne fenna floris gijs hidde jurriaan koen
  menno rutger sietse thijs wouter wieke ymke anneke annelies liesbeth mieke maaike ineke
  laerke mathilde freja signe asger troels bjarne henning jorgen kirsten lene mette pernille rikke soren torben ulrik aksel
  eirik gunnar haldor havard ingrid kjell magnhild oddvar ragnhild sigrun solvei torbjorn tove trygve vidar ake bengt gosta
  gunilla hakan ingegerd lennart margareta orjan pelle sixten torsten ulf viveka
  roope tuukka valtteri onni aatu eetu iida pinja ronja saana tytti veeti eskil idunn leokadia
  adrian andreea bogdana catalin ciprian cosmin cristina daciana dorin doina florin gheorghe horia ileana ioana ionut laurentiu
  liviu loredana lucretia marius mihai mihaela mircea monica nicolae octavian ovidiu razvan roxana rodica silviu sorin stefania tudor
  valeriu viorel vlad zamfir
  apostolos argyris athanasios christos despina dimitra dimitris eleftheria evangelia fotini giorgos ioannis kostas lefteris
  nikos panagiotis paraskevi spyros stavros thanasis vasiliki vassilis yannis
  rukmini padma padmavathi ramesh savithri sharmishtha subramaniam tulasi vasanthi vishwanath yamuna lakshmi saraswati sirisha
  tharindu nuwan dilshan chamara kasun nadeesha sanduni prabath ruwan
  oyelaran boitumelo lwanda mthunzi unathi zoleka ngozi
  wenjie xiaoling xiaoming meiling jianguo weijun yifan zihan haoran ruoxi yuxuan qiaoling guoqiang shufen lihua
  phuong thi nhu tuyet quynh bich hong nghia khang
`
  .trim()
  .split(/\s+/);
