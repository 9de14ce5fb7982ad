namespace Hearth.App.Synthetic.Names;

/// <summary>Everyday forms of forenames. Written for the council alone: the matcher has a list of its own, and neither copies the other.</summary>
internal static class ShortForms
{
    private static readonly Dictionary<string, string[]> Forms = Read(
        """
        Margaret Maggie Peggy Meg
        Elizabeth Liz Beth Lizzie Betty Eliza
        Patricia Pat Trish Tricia
        Susan Sue Susie
        Christine Chris Chrissie
        Christopher Chris
        Jennifer Jenny Jen
        Deborah Debbie Deb
        Sarah Sara Sally
        Nicola Nicky Nikki
        Joanne Jo Joanna
        Samantha Sam Sammy
        Amanda Mandy
        Rebecca Becky Becca
        Victoria Vicky Tori
        Catherine Cathy Kate Cath
        Katherine Kathy Kate Katie
        Katie Kate
        Kathleen Kath Kathy
        Jacqueline Jackie
        Charlotte Charlie Lottie
        Jessica Jess Jessie
        Sophie Soph
        Abigail Abbie Abi
        Danielle Dani
        Natasha Tash
        Stephanie Steph
        Alexandra Alex Lexi
        Alexander Alex Xander
        Isabella Bella Izzy
        Isabelle Izzy Belle
        Amelia Millie Mia
        Olivia Liv Livvy
        Eleanor Ellie Nell
        Emily Em Emmie
        Matilda Tilly
        Francesca Fran Frankie
        Georgia Georgie
        Bethany Beth
        Michael Mike Mick Mikey
        William Will Bill Billy
        Robert Rob Bob Bobby
        Richard Rick Dick Rich
        James Jim Jamie Jimmy
        John Jack Johnny
        Stephen Steve Steven
        Steven Steve
        David Dave
        Andrew Andy Drew
        Anthony Tony Ant
        Daniel Dan Danny
        Matthew Matt
        Thomas Tom Tommy
        Joseph Joe Joey
        Joshua Josh
        Benjamin Ben Benji
        Samuel Sam
        Nicholas Nick
        Jonathan Jon Jonny
        Kenneth Ken
        Ronald Ron
        Frederick Fred Freddie
        Edward Ed Ted Eddie
        Philip Phil
        Timothy Tim
        Gregory Greg
        Terence Terry
        Leonard Len
        Albert Bert Bertie
        Harrison Harry
        Henry Harry
        Archie Archibald
        Charles Charlie
        Zachary Zac
        Mohammed Mo Md Mohd
        Muhammad Mo Muhammed
        Oluwaseun Seun
        Babatunde Tunde
        Chukwuemeka Emeka
        Temitope Temi
        Katarzyna Kasia
        Małgorzata Gosia
        Agnieszka Aga
        Aleksandra Ola
        Krzysztof Krzys
        Tomasz Tomek
        Jakub Kuba
        Alexandru Alex
        Abdirahman Abdi
        Gurpreet Gurp
        Manpreet Mani
        """
    );

    /// <summary>One of the everyday forms of a name, or the name itself where it has none.</summary>
    public static string Draw(string forename, Rng rng) =>
        Forms.TryGetValue(forename, out var forms) ? rng.Pick(forms) : forename;

    private static Dictionary<string, string[]> Read(string lines) =>
        lines
            .Split('\n')
            .Select(line => line.Trim().Split(' '))
            .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);
}
