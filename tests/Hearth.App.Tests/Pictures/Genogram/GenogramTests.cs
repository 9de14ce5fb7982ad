using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CsCheck;
using Hearth.App.Web.Pictures;
using Hearth.App.Web.Pictures.Genogram;

namespace Hearth.App.Tests.Pictures.Genogram;

[Trait("Requirement", "SU-11"), Trait("Requirement", "SE-4")]
public class GenogramTests
{
    private static readonly Gen<GenogramFamily> Families =
        from count in Gen.Int[1, 12]
        from signs in Gen.Int[0, 3].Array[count]
        from ages in Gen.Int[0, 3].Array[count]
        from homes in Gen.Int[-1, 2].Array[count]
        from ties in Gen.Select(
            Gen.Int[0, count - 1],
            Gen.Int[0, count - 1],
            Gen.Int[0, 3],
            Gen.Int[1, 2]
        ).Array[0, 14]
        from couples in Gen.Select(
            Gen.Int[0, count - 1],
            Gen.Int[0, count - 1],
            Gen.Int[0, 2]
        ).Array[0, 5]
        select new GenogramFamily(
            [
                .. signs.Select(
                    (s, i) =>
                        new GenogramPerson(
                            $"p{i:00}",
                            i % 3 == 0
                                ? "Maximiliana-Theodora O'Quillfeather-Larchington"
                                : $"<b>P{i}",
                            ["aged 9"],
                            (Sign)s,
                            ages[i] == 0 ? null : new(2010 + ages[i], 1, 1),
                            ages[i] > 1
                        )
                ),
            ],
            [
                .. ties.Select(t => new GenogramTie(
                    $"p{t.Item1:00}",
                    $"p{t.Item2:00}",
                    (TieKind)t.Item3,
                    t.Item4
                )),
            ],
            [
                .. couples.Select(c => new GenogramCouple(
                    $"p{c.Item1:00}",
                    $"p{c.Item2:00}",
                    (CoupleKind)c.Item3
                )),
            ],
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(h => new GenogramHome(
                        $"Home {h}",
                        [.. homes.Index().Where(x => x.Item == h).Select(x => $"p{x.Index:00}")]
                    )),
            ]
        );

    public static TheoryData<string> Names => [.. Shapes.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void No_line_crosses_another_and_partners_stand_beside_each_other(string shape)
    {
        var family = Shapes.All[shape];
        var layout = GenogramLayout.Of(family);
        Laws.Crossings(layout).ShouldBe(0);
        foreach (var couple in family.Couples)
        {
            var (one, other) = (Find(layout, couple.One), Find(layout, couple.Other));
            one.Row.ShouldBe(other.Row);
            layout
                .People.Count(p =>
                    p.Row == one.Row
                    && p.X > Math.Min(one.X, other.X)
                    && p.X < Math.Max(one.X, other.X)
                )
                .ShouldBe(0, $"{couple.One} {couple.Other}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_must_hold_of_every_picture_holds_of_each_shape(string shape) =>
        Holds(Shapes.All[shape]);

    [Theory, MemberData(nameof(Names))]
    public void Each_home_has_one_boundary_that_crosses_no_other(string shape)
    {
        var family = Shapes.All[shape];
        var boundaries = GenogramLayout.Of(family).Boundaries;
        boundaries.Count.ShouldBe(family.Homes.Count);
        foreach (var one in boundaries)
        foreach (var other in boundaries)
            if (one != other)
                one.Corners.ShouldAllBe(c => !Laws.Inside(other, c.X, c.Y));
    }

    [Fact]
    public void Twenty_shapes_are_drawn() => Shapes.All.Count.ShouldBe(20);

    [Fact]
    public void Whatever_is_said_of_a_family_its_picture_is_sound() =>
        Families.Sample(Holds, iter: 400);

    [Fact]
    public void The_order_in_which_a_family_is_given_makes_no_difference() =>
        Gen.Select(Families, Gen.Int[0, 1000])
            .Sample(
                (family, seed) =>
                {
                    var random = new Random(seed);
                    T[] Shuffled<T>(IReadOnlyList<T> list) => [.. list.OrderBy(_ => random.Next())];
                    var other = new GenogramFamily(
                        Shuffled(family.People),
                        Shuffled(family.Ties),
                        Shuffled(family.Couples),
                        Shuffled(family.Homes)
                    );
                    Svg(GenogramDrawing.Draw("g", "t", other with { People = family.People }))
                        .ShouldBe(Svg(GenogramDrawing.Draw("g", "t", family)));
                    GenogramLayout
                        .Of(other)
                        .People.Select(p => (p.Of.Id, p.X, p.Y))
                        .ShouldBe(
                            GenogramLayout.Of(family).People.Select(p => (p.Of.Id, p.X, p.Y))
                        );
                },
                iter: 150
            );

    [Theory, MemberData(nameof(Names))]
    public void Text_is_escaped_and_nothing_is_styled_within(string shape)
    {
        var svg = new HtmlParser()
            .ParseDocument(Svg(GenogramDrawing.Draw("g", "The <b> family", Shapes.All[shape])))
            .QuerySelector("svg")!;
        svg.QuerySelectorAll("script, b, [style]").ShouldBeEmpty();
        foreach (var id in svg.GetAttribute("aria-labelledby")!.Split(' '))
            svg.QuerySelector("#" + id)!.TextContent.ShouldNotBeEmpty();
        svg.QuerySelectorAll("[data-person]").Length.ShouldBe(Shapes.All[shape].People.Count);
    }

    [Fact]
    public void Nobody_is_called_a_couple_or_a_parent_of_whom_nobody_says_so()
    {
        var family = new Draft()
            .Woman("Ada")
            .Man("Bob")
            .Person("Lee")
            .Parents("Ada", "Lee")
            .Tie(TieKind.BringsUp, 1, "Bob", "Lee")
            .Home("Home", "Ada", "Bob", "Lee")
            .Family;
        var layout = GenogramLayout.Of(family);
        layout.Lines.ShouldContain(l => l.Style == LineStyle.CoParents);
        layout.Lines.Single(l => l.Style == LineStyle.BringsUp).X1.ShouldBe(Find(layout, "Bob").X);
        layout.Slashes.ShouldBeEmpty();
        GenogramWords.TiesOf(family)["Lee"].ShouldContain("brought up by Bob Quillfeather");
    }

    [Fact]
    public void Separated_is_one_slash_and_divorced_two()
    {
        GenogramLayout.Of(Shapes.All["two households"]).Slashes.Single().Count.ShouldBe(1);
        GenogramLayout.Of(Shapes.All["remarriage"]).Slashes.Single().Count.ShouldBe(2);
    }

    private static void Holds(GenogramFamily family)
    {
        var layout = GenogramLayout.Of(family);
        layout
            .People.Select(p => p.Of.Id)
            .Order()
            .ShouldBe(family.People.Select(p => p.Id).Order());
        foreach (var line in layout.Lines)
        {
            double.IsFinite(line.X1 + line.X2 + line.Y1 + line.Y2).ShouldBeTrue();
            // Down, or level: every child is below who is above it.
            line.Y2.ShouldBeGreaterThanOrEqualTo(line.Y1);
            foreach (var person in layout.People)
            {
                Laws.BoxOf(line).Overlaps(person.Words).ShouldBeFalse($"{line} {person.Of.Id}");
                if (Laws.BoxOf(line).Overlaps(person.Sign))
                    (
                        Math.Abs(line.X1 - person.X) <= 17 || Math.Abs(line.X2 - person.X) <= 17
                    ).ShouldBeTrue($"{line} {person.Of.Id}");
            }
        }
        foreach (var person in layout.People)
        {
            Box[] boxes = [person.Sign, person.Words];
            foreach (var box in boxes)
            {
                double.IsFinite(box.Left + box.Top).ShouldBeTrue();
                box.Left.ShouldBeGreaterThanOrEqualTo(0);
                box.Top.ShouldBeGreaterThanOrEqualTo(0);
                box.Right.ShouldBeLessThanOrEqualTo(layout.Width);
                box.Bottom.ShouldBeLessThanOrEqualTo(layout.Height);
                foreach (var other in layout.People.Where(o => o != person))
                {
                    box.Overlaps(other.Sign).ShouldBeFalse($"{person.Of.Id} {other.Of.Id}");
                    box.Overlaps(other.Words).ShouldBeFalse($"{person.Of.Id} {other.Of.Id}");
                }
                foreach (var boundary in layout.Boundaries)
                    Laws.Contains(boundary, box)
                        .ShouldBe(
                            boundary.People.Contains(person.Of.Id),
                            $"{boundary.Home} {person.Of.Id}"
                        );
                layout.Boundaries.ShouldAllBe(b => !Laws.Touches(b, box));
            }
        }
    }

    private static PlacedPerson Find(GenogramLayout layout, string id) =>
        layout.People.Single(p => p.Of.Id == id);

    private static string Svg(Microsoft.AspNetCore.Html.IHtmlContent drawn)
    {
        using var text = new StringWriter();
        drawn.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
