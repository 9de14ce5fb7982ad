namespace Hearth.App.Synthetic.Names;

/// <summary>
/// Family names. Those of the largest community are compounds made up for the council (Ashgrove, Thornwick); the others'
/// are made of their own common parts or are so common that they point at nobody.
/// </summary>
internal static class Surnames
{
    private static readonly string[] Starts = Words(
        "Ash Thorn Larch Hazel Bram Elder Fern Gorse Heath Ivel Juniper Kestrel Linden Marl Nether Oak Pell Quill Rowan Sedge Tarn Under Vetch Willow Yarrow Alder Birch Copse Dell Ember Fallow Glen Hollow Inver Keld Lark Mere North Orchard Pine Raven Sorrel Teasel Upper West Wren Cold Winter Summer Har"
    );
    private static readonly string[] Ends = Words(
        "grove wick ley ton field wood croft ham ford stead bourne dale worth more well cliffe brook shaw hurst combe gate bank ridge stone land beck"
    );

    /// <summary>Compounds in a mixed order, so that the frequent ones do not all begin alike.</summary>
    public static readonly string[] English =
    [
        .. from i in Enumerable.Range(0, Starts.Length * Ends.Length)
        let at = (int)(i * 877L % (Starts.Length * Ends.Length))
        select Starts[at % Starts.Length] + Ends[at / Starts.Length],
    ];

    public static readonly string[] Irish =
    [
        .. Words("O'Larch O'Farrow O'Hazel O'Thorne O'Brannock O'Teasel O'Merrin O'Keld"),
        .. Words("McThorn McLarch McFallow McBrannock McTarn MacEmber MacGlen McHazel McRowan"),
    ];

    public static readonly string[] Muslim = Words(
        "Khan Hussain Ahmed Ali Begum Akhtar Mahmood Malik Iqbal Shah Rahman Hassan Miah Uddin Chowdhury Mirza Butt Aziz Rashid Yousaf Bibi Saleem Bashir Qureshi Islam Hossain"
    );
    public static readonly string[] Punjabi = Words(
        "Singh Kaur Patel Sharma Gill Sandhu Dhillon Sidhu Grewal Kumar Bains Mistry Desai Dhaliwal Shah Joshi Rai Mehta Virk Sahota"
    );

    /// <summary>Masculine forms; a woman's ends in -ska, -cka or -dzka.</summary>
    public static readonly string[] Polish = Words(
        "Jesionowski Brzozowski Leśnicki Dębowski Wierzbicki Olszański Sosnowski Głogowski Łąkowski Źródlański Kalinowicki Jałowiecki Świerkowski Bukowiński Kamieniecki Nowacki Zielonka Dąbek Wróbel Krukowicz"
    );
    public static readonly string[] Romanian = Words(
        "Pădureanu Stejaru Frăsinescu Munteanu-Lazăr Brădescu Ulmeanu Câmpeanu Izvoreanu Florescu Dumbravă Plopeanu Rotaru Văleanu Țărmureanu Crângaru"
    );
    public static readonly string[] WestAfrican = Words(
        "Adeyemi Okafor Mensah Owusu Boateng Okonkwo Adebayo Balogun Eze Asante Nwosu Olawale Ogunleye Appiah Danso Afolabi Amoah Nwachukwu Oyelaran Sarpong"
    );
    public static readonly string[] Caribbean =
    [
        .. Words("Campbell Grant Clarke Morgan Francis Gordon Reid Palmer"),
        .. Words("Ashbourne Larchfield Thornley Merewood Fernwell Oakbank"),
    ];
    public static readonly string[] Chinese = Words(
        "Chen Wong Li Zhang Lam Wang Chan Liu Cheung Yang Ng Huang Leung Zhao"
    );
    public static readonly string[] Arabic = Words(
        "Al-Nakheel El-Wadi Al-Bustani Haddad El-Zaytoun Al-Ward Darwish Al-Sahli Mansour Al-Yasmini Najjar El-Bahr"
    );
    public static readonly string[] Somali = Words(
        "Mohamed Ali Hassan Abdi Ahmed Omar Yusuf Farah Jama Warsame Ismail Osman Ibrahim Abdullahi"
    );

    /// <summary>The form a woman of a gendered naming custom carries.</summary>
    public static string Feminine(string surname) =>
        surname.EndsWith("ski", StringComparison.Ordinal)
        || surname.EndsWith("cki", StringComparison.Ordinal)
            ? surname[..^1] + "a"
            : surname;

    private static string[] Words(string names) => names.Split(' ');
}
