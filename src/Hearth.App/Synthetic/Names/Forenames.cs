namespace Hearth.App.Synthetic.Names;

/// <summary>Common given names by era of birth, most frequent first. Names alone point at nobody.</summary>
internal static class Forenames
{
    /// <summary>By era: born before 1950, 1950–69, 1970–89, 1990–2004, since 2005.</summary>
    public static readonly string[][] EnglishFemale =
    [
        Words(
            "Margaret Mary Joan Patricia Jean Dorothy Doreen Barbara Joyce Sheila Maureen Betty Kathleen Eileen Audrey Brenda Sylvia June Beryl Shirley Irene Jacqueline Ann Pamela Elizabeth Rita Marjorie Hazel Edna Norma Winifred Gladys Freda Vera Olive Nora Enid Muriel Hilda Ivy"
        ),
        Words(
            "Susan Linda Christine Margaret Carol Jennifer Janet Patricia Barbara Ann Sandra Pamela Pauline Jean Jacqueline Kathleen Sheila Valerie Maureen Gillian Elaine Lesley Julie Karen Deborah Jane Helen Diane Sharon Tracey Elizabeth Angela Lynn Wendy Denise Beverley Anne Teresa Marion Rosemary Hilary Yvonne"
        ),
        Words(
            "Sarah Claire Nicola Emma Lisa Joanne Michelle Helen Samantha Karen Amanda Rachel Louise Julie Clare Rebecca Sharon Victoria Caroline Susan Alison Catherine Elizabeth Deborah Donna Tracey Tracy Angela Jane Zoe Kerry Melanie Sally Jennifer Andrea Dawn Laura Kelly Gemma Natalie Charlotte Stacey Kirsty Hayley Leanne Katie Lindsay Natasha Jodie Marie"
        ),
        Words(
            "Rebecca Lauren Jessica Charlotte Hannah Sophie Amy Emily Laura Emma Chloe Sarah Lucy Katie Bethany Jade Megan Danielle Abigail Olivia Holly Georgia Rachel Samantha Eleanor Natasha Stephanie Victoria Paige Elizabeth Amber Leah Shannon Molly Courtney Kirsty Alexandra Chelsea Zoe Natalie Francesca Naomi Ellie Jasmine Harriet Gemma Rosie Caitlin Ashleigh Jodie"
        ),
        Words(
            "Olivia Amelia Isla Ava Emily Isabella Mia Poppy Ella Lily Sophia Grace Evie Jessica Sophie Freya Ivy Florence Daisy Charlotte Phoebe Sienna Alice Evelyn Rosie Ruby Millie Willow Elsie Isabelle Matilda Chloe Layla Erin Maisie Lola Harriet Eva Scarlett Elizabeth Thea Molly Aria Holly Bonnie Imogen Luna Penelope Lottie Summer Esme Harper Martha Robyn Nancy Eliza Lyra Orla Amber Darcie"
        ),
    ];

    public static readonly string[][] EnglishMale =
    [
        Words(
            "John William James George Ronald Robert Kenneth Frederick Thomas Albert Eric Edward Arthur Charles Leslie Peter Dennis Norman Raymond Stanley Derek Harry Donald Roy Alan Joseph Ernest Gordon Reginald Geoffrey Sidney Leonard Douglas Brian Jack Frank Bernard Harold Cyril Maurice"
        ),
        Words(
            "David John Peter Michael Alan Robert Stephen Paul Brian Graham Philip Anthony Colin Christopher Geoffrey William James Keith Terence Barry Malcolm Richard Ian Derek Roger Raymond Kenneth Andrew Trevor Martin Kevin Mark Nigel Gary Steven Simon Neil Timothy Jeffrey Clive Leslie Roy"
        ),
        Words(
            "Paul David Andrew Stephen Mark Michael Richard Christopher Matthew James Robert Simon Jonathan Stuart Lee Darren Jason Gary Ian Craig Daniel Adam Steven Neil Martin John Anthony Kevin Wayne Dean Nicholas Peter Thomas Philip Benjamin Alan Carl Scott Gareth Justin Robin Barry Shaun Damian Russell Adrian Luke Nathan Karl Timothy"
        ),
        Words(
            "Daniel Thomas James Jack Joshua Matthew Ryan Luke Samuel Jordan Adam Michael Alexander Christopher Benjamin Joseph Liam Jake William Andrew George Lewis Oliver David Robert Jamie Nathan Connor Jonathan Harry Callum Aaron Ashley Bradley Jacob Kieran Scott Sam John Ben Kyle Charles Edward Nicholas Sean Charlie Dominic Reece Mitchell Elliot"
        ),
        Words(
            "Oliver George Harry Jack Noah Charlie Leo Jacob Freddie Alfie Archie Theo Oscar Arthur Thomas Logan Henry Joshua James William Max Isaac Lucas Ethan Teddy Finley Mason Harrison Hunter Alexander Daniel Joseph Tommy Arlo Reggie Edward Jaxon Adam Sebastian Rory Riley Dylan Elijah Carter Albie Louie Toby Reuben Jude Luca Samuel Benjamin Bobby Frankie Ronnie Stanley Jenson Ralph Otis Grayson"
        ),
    ];

    public static readonly string[] MuslimFemale = Words(
        "Aisha Fatima Maryam Zainab Khadija Amina Sana Saima Nadia Shabana Rukhsana Nasreen Farah Hafsa Sumaya Iqra Ayesha Safa Zara Inaya Noor Samina Shazia Parveen Razia Yasmin Tahira Bushra Rabia Halima Asma Nazia Naila Sadia Mariam Eman Alisha Anaya Hira Laiba"
    );
    public static readonly string[] MuslimMale = Words(
        "Mohammed Muhammad Ahmed Ali Hassan Ibrahim Yusuf Imran Tariq Asif Khalid Usman Bilal Hamza Omar Zain Adil Kamran Nadeem Rashid Shahid Faisal Abdul Haroon Idris Ismail Mustafa Rayan Zakariya Arif Javed Mohammad Saeed Iqbal Waqas Zubair Junaid Musa Ayaan Eesa"
    );
    public static readonly string[] PunjabiFemale = Words(
        "Simran Harpreet Jasmine Manpreet Kiran Gurpreet Amrit Balwinder Surinder Jaspreet Navdeep Rajinder Kuldeep Parminder Sukhdeep Anita Priya Meera Asha Nisha Pooja Rekha Sunita Anjali Kavita Diya Anaya Riya Ishani Saanvi"
    );
    public static readonly string[] PunjabiMale = Words(
        "Gurpreet Harpreet Jaspreet Amrit Balwinder Surinder Kuldeep Jagdeep Manjit Ranjit Sukhdev Arjun Rohan Raj Sanjay Vijay Amit Anil Rakesh Dilip Hardeep Parmjit Jasvir Karan Nikhil Dev Aarav Vihaan Ishaan Veer"
    );
    public static readonly string[] PolishFemale = Words(
        "Anna Katarzyna Małgorzata Agnieszka Magdalena Monika Ewa Joanna Aleksandra Zuzanna Julia Maja Hanna Zofia Łucja Natalia Karolina Paulina Beata Dorota Wiktoria Oliwia Marta Iwona Justyna Kinga Nikola Amelia Alicja Gabriela"
    );
    public static readonly string[] PolishMale = Words(
        "Piotr Krzysztof Andrzej Tomasz Paweł Łukasz Marcin Michał Jakub Grzegorz Mateusz Kacper Filip Jan Szymon Antoni Wojciech Rafał Sławomir Dariusz Mariusz Adam Oskar Wiktor Nikodem Bartosz Kamil Dawid Sebastian Adrian"
    );
    public static readonly string[] RomanianFemale = Words(
        "Maria Elena Ioana Andreea Mihaela Cristina Alexandra Daniela Gabriela Ana Raluca Simona Ștefania Bianca Larisa Denisa Sofia Daria Adriana Florentina"
    );
    public static readonly string[] RomanianMale = Words(
        "Andrei Alexandru Mihai Ionuț Cristian Gabriel Florin Ștefan Marian Adrian Vasile Gheorghe Constantin David Luca Matei Răzvan Bogdan Cătălin Daniel"
    );
    public static readonly string[] WestAfricanFemale = Words(
        "Blessing Grace Esther Ngozi Chioma Amara Folake Temitope Adaeze Abena Akosua Ama Efua Funmilayo Ifeoma Oluwaseun Precious Mercy Joy Deborah Zainab Ayomide Chidinma Titilayo Yetunde Nkechi"
    );
    public static readonly string[] WestAfricanMale = Words(
        "Emmanuel Samuel David Chinedu Emeka Tunde Kwame Kofi Kwabena Oluwaseun Babatunde Femi Ikechukwu Obinna Daniel Joshua Tobi Ayodele Segun Chukwuemeka Yaw Kojo Nana Uche Michael Precious"
    );
    public static readonly string[] CaribbeanFemale = Words(
        "Marcia Sonia Beverley Yvonne Tanisha Shanice Keisha Aaliyah Jade Tiana Simone Chantelle Naomi Latoya Monique Kezia Renee Shanelle Imani Zara"
    );
    public static readonly string[] CaribbeanMale = Words(
        "Winston Delroy Errol Leroy Tyrone Jermaine Marlon Dwayne Tyrese Isaiah Malachi Kai Jerome Andre Curtis Romario Leon Xavier Zion Elijah"
    );
    public static readonly string[] ChineseFemale = Words(
        "Mei Xiu-Ying Yan Li-Na Jing Hui-Min Fang Xin-Yi Wai-Ling Siu-Fong Jia-Yi Yu-Ting Ka-Man Ying Na Lan Yi-Xuan Hoi-Yan"
    );
    public static readonly string[] ChineseMale = Words(
        "Wei Jian-Guo Ming Jun Chi-Wai Ka-Ho Hao-Ran Zi-Hao Yong Lei Kwok-Keung Siu-Ming Jia-Hao Yu-Chen Tao Gang Wing-Kit Hoi-Lam"
    );
    public static readonly string[] ArabicFemale = Words(
        "Amal Huda Layla Mariam Noor Rana Salma Yasmin Zahra Hanan Dina Reem Samira Lina Aya Jana Rawan Sara Hala Nour"
    );
    public static readonly string[] ArabicMale = Words(
        "Ahmad Omar Khaled Mahmoud Youssef Hassan Karim Samir Tarek Walid Ziad Bassam Adnan Faris Rami Amir Nasser Jamal Anas Yahya"
    );
    public static readonly string[] SomaliFemale = Words(
        "Fadumo Hodan Amina Halimo Sahra Khadra Ifrah Hibo Ayaan Nimco Deqa Maryan Asha Ubah Sagal Zamzam"
    );
    public static readonly string[] SomaliMale = Words(
        "Abdi Mohamed Abdirahman Hassan Yusuf Ahmed Mahad Liban Guled Mustafa Abdullahi Ismail Omar Jama Farah Zakaria"
    );

    private static string[] Words(string names) => names.Split(' ');
}
