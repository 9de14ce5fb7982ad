using System.Text.Encodings.Web;
using CsCheck;
using Hearth.App.Web.Pictures;

namespace Hearth.App.Tests.Pictures;

[Trait("Requirement", "ID-1"), Trait("Requirement", "SE-4")]
public class FamilyTimelineTests
{
    private static readonly DateOnly From = new(2024, 9, 30);
    private static readonly DateOnly To = new(2026, 9, 30);

    private static readonly Gen<TimelineItem[]> Happenings = (
        from lane in Gen.OneOf(
            Gen.Const("School"),
            Gen.Const("Work <b>"),
            Gen.Const(
                "A problem with a very long name indeed & more of it than fits in any lane of the picture"
            )
        )
        from start in Gen.Int[-900, 729]
        from length in Gen.Int[0, 1500]
        from isSpell in Gen.Bool
        from open in Gen.Bool
        select Item(lane, start, length, isSpell, open)
    ).Array[0, 40];

    [Fact]
    public void Everything_is_drawn_within_the_picture_and_nothing_overlaps() =>
        Happenings.Sample(items =>
        {
            var layout = TimelineLayout.Of(From, To, items);
            var placed = layout.Lanes.SelectMany(l => l.Items).ToArray();
            placed.Length.ShouldBe(items.Length);
            for (var i = 0; i < placed.Length; i++)
            {
                var box = placed[i].Box;
                box.Left.ShouldBeGreaterThanOrEqualTo(TimelineLayout.Left);
                box.Right.ShouldBeLessThanOrEqualTo(
                    TimelineLayout.Width - TimelineLayout.Right + 0.001
                );
                box.Bottom.ShouldBeLessThanOrEqualTo(layout.Height);
                for (var j = i + 1; j < placed.Length; j++)
                    box.Overlaps(placed[j].Box).ShouldBeFalse($"{placed[i]} {placed[j]}");
            }
        });

    [Fact]
    public void What_happened_earlier_stands_no_further_to_the_right() =>
        Gen.Select(Gen.Int[0, 730], Gen.Int[0, 730])
            .Sample(
                (a, b) =>
                {
                    var layout = TimelineLayout.Of(From, To, []);
                    if (a <= b)
                        layout
                            .X(From.AddDays(a))
                            .ShouldBeLessThanOrEqualTo(layout.X(From.AddDays(b)));
                }
            );

    [Fact]
    public void Text_is_escaped_and_the_same_happenings_give_the_same_bytes() =>
        Happenings.Sample(items =>
        {
            var drawn = Draw(items);
            Draw(items).ShouldBe(drawn);
            drawn.ShouldNotContain("<b>");
            drawn.ShouldNotContain("style=");
        });

    private static TimelineItem Item(string lane, int start, int length, bool isSpell, bool open)
    {
        var first = From.AddDays(isSpell ? start : Math.Max(0, start));
        return new(
            lane,
            first,
            !isSpell ? first
                : open ? null
                : first.AddDays(length),
            isSpell
        );
    }

    private static string Draw(TimelineItem[] items)
    {
        using var text = new StringWriter();
        FamilyTimeline.Draw("Quillfeather", From, To, items).WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
