using Hearth.App.Web.Pictures.Genogram;

namespace Hearth.App.Tests.Pictures.Genogram;

/// <summary>Shapes that families come in. Each can be drawn without a line that crosses another.</summary>
internal static class Shapes
{
    public static readonly IReadOnlyDictionary<string, GenogramFamily> All = new Dictionary<
        string,
        Draft
    >
    {
        ["a couple with children"] = Couple(),
        ["a lone parent"] = new Draft()
            .Woman("Ada", "Cass")
            .Man("Ben")
            .Born(2012, "Ben")
            .Born(2016, "Cass")
            .Parents("Ada", "Ben", "Cass")
            .Home("Home", "Ada", "Ben", "Cass"),
        ["three generations"] = new Draft()
            .Woman("Gran", "Ada", "Cass", "Aunt")
            .Man("Grandad", "Bob", "Dan")
            .Born(1985, "Ada")
            .Born(1988, "Aunt")
            .Born(2014, "Cass")
            .Born(2017, "Dan")
            .Parents("Gran+Grandad", "Ada", "Aunt")
            .Parents("Ada+Bob", "Cass", "Dan")
            .Couple("Gran", "Grandad")
            .Couple("Ada", "Bob")
            .Home("Home", "Gran", "Ada", "Cass", "Dan"),
        ["two households"] = new Draft()
            .Woman("Ada", "Cass")
            .Man("Bob", "Dan")
            .Born(2013, "Cass")
            .Born(2015, "Dan")
            .Parents("Ada+Bob", "Cass", "Dan")
            .Couple("Ada", "Bob", CoupleKind.Separated)
            .Home("Home 1", "Ada", "Cass")
            .Home("Home 2", "Bob", "Dan"),
        ["half-siblings on both sides"] = new Draft()
            .Woman("Ada", "Wife", "Half1", "Both")
            .Man("Bob", "Ex", "Half2")
            .Born(2010, "Half1")
            .Born(2012, "Half2")
            .Born(2018, "Both")
            .Parents("Ada+Ex", "Half1")
            .Parents("Ada+Bob", "Both")
            .Parents("Bob+Wife", "Half2")
            .Couple("Ada", "Bob")
            .Couple("Ada", "Ex", CoupleKind.Divorced)
            .Home("Home", "Ada", "Bob", "Half1", "Both"),
        ["remarriage"] = new Draft()
            .Woman("Ada", "First")
            .Man("Bob", "Ned")
            .Born(2009, "Ned")
            .Parents("Bob+First", "Ned")
            .Couple("Bob", "First", CoupleKind.Divorced)
            .Couple("Ada", "Bob")
            .Home("Home", "Ada", "Bob", "Ned"),
        ["cousins brought up together by grandparents"] = new Draft()
            .Woman("Gran", "Ada", "Eve", "Cass", "Fay")
            .Man("Grandad", "Dan")
            .Born(2012, "Cass")
            .Born(2014, "Dan")
            .Born(2016, "Fay")
            .Born(1986, "Ada")
            .Born(1988, "Eve")
            .Couple("Gran", "Grandad")
            .Parents("Gran+Grandad", "Ada", "Eve")
            .Parents("Ada", "Cass", "Dan")
            .Parents("Eve", "Fay")
            .Tie(TieKind.BringsUp, 2, "Gran+Grandad", "Dan", "Fay", "Cass")
            .Home("Home", "Gran", "Grandad", "Cass", "Dan", "Fay"),
        ["twins"] = Couple()
            .Woman("Tess", "Una")
            .Born(2020, "Tess", "Una")
            .Parents("Ada+Bob", "Tess", "Una"),
        ["an unborn child"] = new Draft()
            .Woman("Ada")
            .Man("Ben")
            .Unborn("Baby")
            .Born(2019, "Ben")
            .Parents("Ada", "Ben", "Baby")
            .Home("Home", "Ada", "Ben", "Baby"),
        ["a parent who died"] = Couple().Died("Bob").Focus("Cass"),
        ["an adopted child"] = new Draft()
            .Woman("Ada", "Cass")
            .Man("Bob", "Dan")
            .Born(2014, "Cass")
            .Born(2017, "Dan")
            .Couple("Ada", "Bob")
            .Parents("Ada+Bob", "Cass")
            .Tie(TieKind.Adoptive, 1, "Ada+Bob", "Dan")
            .Home("Home", "Ada", "Bob", "Cass", "Dan"),
        ["a foster child whose parents are known"] = new Draft()
            .Woman("Ada", "Mum", "Fay")
            .Man("Bob", "Dad", "Ned")
            .Born(2013, "Fay")
            .Born(2010, "Ned")
            .Couple("Ada", "Bob")
            .Parents("Ada+Bob", "Ned")
            .Parents("Mum+Dad", "Fay")
            .Tie(TieKind.Foster, 1, "Ada+Bob", "Fay")
            .Home("Home", "Ada", "Bob", "Fay", "Ned"),
        ["two mothers"] = new Draft()
            .Woman("Ada", "Bea", "Cass")
            .Born(2018, "Cass")
            .Couple("Ada", "Bea")
            .Parents("Ada", "Cass")
            .Tie(TieKind.Adoptive, 1, "Bea", "Cass")
            .Home("Home", "Ada", "Bea", "Cass"),
        ["parents apart with new partners"] = new Draft()
            .Woman("Ada", "New", "Cass", "Ella")
            .Man("Bob", "Other", "Dan")
            .Born(2012, "Cass")
            .Born(2020, "Dan")
            .Born(2021, "Ella")
            .Parents("Ada+Bob", "Cass")
            .Parents("Ada+Other", "Dan")
            .Parents("Bob+New", "Ella")
            .Couple("Ada", "Bob", CoupleKind.Separated)
            .Couple("Ada", "Other")
            .Couple("Bob", "New")
            .Home("Home 1", "Ada", "Other", "Cass", "Dan")
            .Home("Home 2", "Bob", "New", "Ella"),
        ["an aunt who cares for the children"] = new Draft()
            .Woman("Gran", "Ada", "Aunt", "Cass")
            .Man("Dan")
            .Born(2012, "Cass")
            .Born(2015, "Dan")
            .Parents("Gran", "Ada", "Aunt")
            .Parents("Ada", "Cass", "Dan")
            .Tie(TieKind.BringsUp, 1, "Aunt", "Cass", "Dan")
            .Home("Home", "Aunt", "Cass", "Dan"),
        ["great-grandparents"] = new Draft()
            .Woman("GreatGran", "Gran", "Ada", "Cass")
            .Man("GreatGrandad", "Grandad", "Bob", "Dan")
            .Born(2012, "Cass")
            .Born(2015, "Dan")
            .Couple("GreatGran", "GreatGrandad")
            .Couple("Gran", "Grandad")
            .Couple("Ada", "Bob")
            .Parents("GreatGran+GreatGrandad", "Gran")
            .Parents("Gran+Grandad", "Ada")
            .Parents("Ada+Bob", "Cass", "Dan")
            .Died("GreatGrandad")
            .Home("Home", "Ada", "Bob", "Cass", "Dan"),
        ["a father who is not known"] = new Draft()
            .Woman("Ada", "Cass")
            .Man("Bob", "Dan")
            .Person("Lee")
            .Born(2010, "Lee")
            .Born(2013, "Cass")
            .Born(2016, "Dan")
            .Parents("Ada", "Lee")
            .Parents("Ada+Bob", "Cass", "Dan")
            .Home("Home", "Ada", "Lee", "Cass", "Dan"),
        ["nine children"] = Nine(),
        ["brothers and sisters in two homes"] = new Draft()
            .Woman("Ada", "Gran", "Cass", "Fay")
            .Man("Bob", "Dan", "Ed")
            .Born(2010, "Cass")
            .Born(2012, "Dan")
            .Born(2015, "Ed")
            .Born(2017, "Fay")
            .Parents("Gran", "Bob")
            .Parents("Ada+Bob", "Cass", "Dan", "Ed", "Fay")
            .Couple("Ada", "Bob", CoupleKind.Separated)
            .Home("Home 1", "Ada", "Cass", "Dan")
            .Home("Home 2", "Gran", "Bob", "Ed", "Fay"),
        ["step-siblings"] = new Draft()
            .Woman("Ada", "Wife", "Cass")
            .Man("Bob", "Ex", "Dan", "Ed")
            .Born(2010, "Cass")
            .Born(2012, "Dan")
            .Born(2014, "Ed")
            .Couple("Ada", "Bob")
            .Parents("Ada+Ex", "Cass", "Ed")
            .Parents("Bob+Wife", "Dan")
            .Home("Home", "Ada", "Bob", "Cass", "Dan", "Ed"),
    }.ToDictionary(d => d.Key, d => d.Value.Family);

    private static Draft Couple() =>
        new Draft()
            .Woman("Ada", "Cass")
            .Man("Bob", "Dan")
            .Born(2014, "Cass")
            .Born(2017, "Dan")
            .Couple("Ada", "Bob")
            .Parents("Ada+Bob", "Cass", "Dan")
            .Home("Home", "Ada", "Bob", "Cass", "Dan");

    private static Draft Nine()
    {
        string[] names = ["Ann", "Ben", "Cat", "Dov", "Eli", "Fay", "Gus", "Hal", "Ivy"];
        var draft = new Draft().Woman("Ada").Man("Bob").Couple("Ada", "Bob").Person(names);
        foreach (var (i, name) in names.Index())
            draft.Born(2009 + i, name);
        return draft.Parents("Ada+Bob", names).Home("Home", [.. names, "Ada", "Bob"]);
    }
}
