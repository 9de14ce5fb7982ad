using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using CsCheck;
using Hearth.App.Web.Pictures;

namespace Hearth.App.Tests.Pictures;

[Trait("Requirement", "MA-2"), Trait("Requirement", "SE-4")]
public class FamilyNetworkTests
{
    private static readonly Gen<NetworkMember[]> Families =
        from count in Gen.Int[1, 14]
        from members in Member.Array[count]
        select members.Select((m, i) => m with { Id = $"m{i}" }).ToArray();

    private static Gen<NetworkMember> Member =>
        from name in Gen.OneOf(
            Gen.String[0, 60],
            Gen.Const("<script>alert('x')</script>"),
            Gen.Const("Maximiliana-Theodora O'Quillfeather-Larchington-Smythe"),
            Gen.Const("Zoë & \"Ünal\"")
        )
        from sex in Gen.Int[0, 3]
            .Select(i =>
                i == 0 ? "F"
                : i == 1 ? "M"
                : i == 2 ? "X"
                : null
            )
        from adult in Gen.Bool
        from parent in Gen.Bool
        from elsewhere in Gen.Bool
        from unborn in Gen.Bool
        select new NetworkMember(
            "",
            name,
            "aged 9",
            sex,
            adult ? Generation.Adult : Generation.Child,
            adult && parent,
            !adult && unborn,
            elsewhere
        );

    [Fact]
    public void Every_member_is_drawn_once_and_no_two_overlap() =>
        Families.Sample(members =>
        {
            var layout = NetworkLayout.Of(members);
            layout.Members.Select(m => m.Of.Id).Order().ShouldBe(members.Select(m => m.Id).Order());
            var boxes = layout.Members.Select(NetworkLayout.BoxOf).ToArray();
            for (var i = 0; i < boxes.Length; i++)
            {
                for (var j = i + 1; j < boxes.Length; j++)
                    boxes[i].Overlaps(boxes[j]).ShouldBeFalse($"{boxes[i]} {boxes[j]}");
                boxes[i].Left.ShouldBeGreaterThanOrEqualTo(0);
                boxes[i].Top.ShouldBeGreaterThanOrEqualTo(0);
                boxes[i].Right.ShouldBeLessThanOrEqualTo(layout.Width);
                boxes[i].Bottom.ShouldBeLessThanOrEqualTo(layout.Height);
            }
        });

    [Fact]
    public void Adults_stand_above_children_and_children_in_their_order() =>
        Families.Sample(members =>
        {
            var placed = NetworkLayout.Of(members).Members;
            var adults = placed.Where(m => m.Of.Generation == Generation.Adult).ToArray();
            var children = placed.Where(m => m.Of.Generation == Generation.Child).ToArray();
            if (adults.Length > 0 && children.Length > 0)
                adults.Max(a => a.Y).ShouldBeLessThan(children.Min(c => c.Y));
            children
                .Where(c => !c.Of.LivesElsewhere)
                .OrderBy(c => c.Y)
                .ThenBy(c => c.X)
                .Select(c => c.Of.Id)
                .ShouldBe(
                    members
                        .Where(m => m is { Generation: Generation.Child, LivesElsewhere: false })
                        .Select(m => m.Id)
                );
        });

    [Fact]
    public void Only_the_household_stands_within_its_boundary() =>
        Families.Sample(members =>
        {
            var layout = NetworkLayout.Of(members);
            foreach (var member in layout.Members)
            {
                var within =
                    layout.Household is { } home && NetworkLayout.BoxOf(member).Overlaps(home);
                within.ShouldBe(!member.Of.LivesElsewhere);
            }
        });

    [Fact]
    public void Text_is_escaped_nothing_is_styled_within_and_the_same_family_gives_the_same_bytes() =>
        Families.Sample(members =>
        {
            var drawn = Draw(members);
            Draw(members).ShouldBe(drawn);
            var svg = new HtmlParser().ParseDocument(drawn).QuerySelector("svg")!;
            svg.QuerySelectorAll("script, [style]").ShouldBeEmpty();
            svg.GetAttribute("role").ShouldBe("img");
            foreach (var id in svg.GetAttribute("aria-labelledby")!.Split(' '))
                svg.QuerySelector("#" + id)!.TextContent.ShouldNotBeEmpty();
            svg.QuerySelectorAll("[data-member]")
                .Select(m => m.GetAttribute("data-member"))
                .Order()
                .ShouldBe(members.Select(m => m.Id).Order());
        });

    private static string Draw(NetworkMember[] members)
    {
        using var text = new StringWriter();
        FamilyNetwork.Draw("Quill<b>feather", members).WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
