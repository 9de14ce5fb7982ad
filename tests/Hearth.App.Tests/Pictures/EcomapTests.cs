using System.Text.Encodings.Web;
using CsCheck;
using Hearth.App.Web.Pictures.Ecomap;

namespace Hearth.App.Tests.Pictures;

[Trait("Requirement", "SU-11"), Trait("Requirement", "SE-4")]
public class EcomapTests
{
    private static readonly Gen<EcomapTie[]> Ties = (
        from name in Gen.OneOf(Gen.String[0, 60], Gen.Const("<b>Ada Larchfield"))
        from isNow in Gen.Bool
        select new EcomapTie(name, ["Health visitor", "An agency with a long name indeed"], isNow)
    ).Array[0, 20];

    [Fact]
    public void Whoever_is_around_a_family_stands_within_the_picture_and_none_over_another() =>
        Ties.Sample(ties =>
        {
            var layout = EcomapLayout.Of(ties);
            layout.Ties.Select(t => t.Of).ShouldBe(ties);
            foreach (var one in layout.Ties)
            {
                one.Box.Left.ShouldBeGreaterThanOrEqualTo(0);
                one.Box.Top.ShouldBeGreaterThanOrEqualTo(0);
                one.Box.Right.ShouldBeLessThanOrEqualTo(layout.Width);
                one.Box.Bottom.ShouldBeLessThanOrEqualTo(layout.Height);
                layout
                    .Ties.Where(o => o != one && o.Box != one.Box)
                    .ShouldAllBe(o => !o.Box.Overlaps(one.Box));
                (
                    one.Box.Right < layout.X - layout.Radius
                    || one.Box.Left > layout.X + layout.Radius
                ).ShouldBeTrue();
            }
            layout.Ties.Select(t => t.Box).Distinct().Count().ShouldBe(ties.Length);
        });

    [Fact]
    public void Text_is_escaped_and_nothing_is_styled_within() =>
        Ties.Sample(ties =>
        {
            using var text = new StringWriter();
            EcomapDrawing.Draw("Quill<b>feather", ties).WriteTo(text, HtmlEncoder.Default);
            text.ToString().ShouldNotContain("<b>");
            text.ToString().ShouldNotContain("style=");
        });
}
