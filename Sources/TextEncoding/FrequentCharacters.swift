/// The characters that names, places and everyday words of the East are mostly made of.
///
/// They tell encodings of two bytes apart, since nearly any bytes are some character in each.
struct FrequentCharacters {
    private let scalars: [UInt32]

    init(_ charset: Charset) {
        let text: StaticString =
            switch charset {
            case .gb18030: Self.simplified
            case .big5: Self.traditional
            case .eucKR: Self.korean
            default: Self.japanese
            }
        let bytes = text.textBytes
        var found: [UInt32] = []
        var steps = UTF8Steps(0..<bytes.count)
        while let step = steps.next(in: bytes.span) {
            if let scalar = step.scalar { found.append(scalar) }
        }
        scalars = found
    }

    func contains(_ scalar: UInt32) -> Bool { scalars.contains(scalar) }

    private static let simplified: StaticString = """
        的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天\
        而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身\
        些与高意进把法此实回二理美点月明其种声全工己话者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门\
        相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市安京州深圳广南江河湖省县区路街号楼室\
        店司有限责任股份科技贸易集团银行商品客户订单价格数量金额张王李赵刘陈杨黄周吴徐孙马朱胡林郭何罗郑梁宋谢韩唐冯\
        邓曹彭曾萧田董潘袁蔡蒋余叶杜苏魏程吕丁沈任姚卢傅钟华强伟芳娜敏静丽军磊洋勇艳杰娟涛超霞桂英语测试中码
        """

    private static let traditional: StaticString = """
        的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天\
        而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身\
        些與高意進把法此實回二理美點月明其種聲全工己話者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門\
        相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市安京州廣南江河湖省縣區路街號樓室店司\
        有限責任股份科技貿易集團銀行商品客戶訂單價格數量金額張王李趙劉陳楊黃周吳徐孫馬朱胡林郭何羅鄭梁宋謝韓唐馮許\
        鄧曹彭曾蕭田董潘袁蔡蔣余葉杜蘇魏程呂丁沈任姚盧傅鐘華強偉芳娜敏靜麗雄美玲英台灣香港高雄語測試碼
        """

    private static let japanese: StaticString = """
        日本人大年一国中会事者社上分生地東方行場合手家出見後前長言京都市区町村県山川田中村小林加藤佐鈴木高橋伊渡辺\
        井松野島口石原崎池清水阿部森山内和新北西南名古屋神戸横浜大阪府道株式有限会社店商品客注文金額円数量電話番号\
        氏名住所様郎子美一二三四五六七八九十百千万月火水木土時間今来自学校先同理業体発動物員食車売買品質語文字的最\
        高低正平成令明実現定当主用意味思通立開力問代表世界関係法政経済全部目心気天海外交通書類回度内容不無安価格愛\
        愛知福岡広島静岡千葉埼玉城宮札幌仙台沖縄直太健雄幸恵裕真由香
        """

    private static let korean: StaticString = """
        이다는을의에가한고지로하도기사리는어자나시서대들인그아해정스일수것부장전보라원제주여구소상동만비유과조게공\
        우안세무성면국신계화관개용오있문학생은를적없김박최강윤임한오서신권황안송류홍민준현지영수진호경희미은혜선연\
        울산광주천남북경충청강원도군읍면길번호회사주식점상품고객명금액량전화소판매점업체가나다라마바사아자차카타파하\
        우리말글한국어테스트입니까요습않
        """
}
