using Hearth.App.Pages.Sharing.Notices;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Sharing.Notices;
using Hearth.Core.Sharing.Told;
using Hearth.Rules.Sharing.Notices;

namespace Hearth.App.Pages.Sharing.Told;

/// <summary>What the pages about telling offer to choose from, and how answers are read.</summary>
public sealed class ToldChoices(PublicNoticesQuery notices)
{
    /// <summary>The leaflet in use first, then the others in use, then older ones.</summary>
    public async Task<IReadOnlyList<Choice>> VersionsAsync(CancellationToken cancel) =>
        [
            .. (await notices.VersionsAsync(cancel))
                .OrderBy(n => n.Until is not null)
                .ThenBy(n => n.Kind != NoticeKind.Leaflet)
                .ThenBy(n => n.Kind)
                .ThenByDescending(n => n.Number)
                .Select(n => new Choice(
                    n.Id.ToString("D"),
                    $"{NoticeWords.Version(n.Kind, n.Number)}{(n.Until is { } until ? $", in use until {Words.Day(until)}" : "")}"
                )),
        ];

    public static IReadOnlyList<Choice> Hows =>
        [
            new(Kebab.Of(ToldHow.LeafletHandedOver), "A leaflet was handed over"),
            new(Kebab.Of(ToldHow.InPerson), "In person"),
            new(Kebab.Of(ToldHow.FirstContact), "When we first spoke with them"),
            new(Kebab.Of(ToldHow.Telephone), "By telephone"),
            new(Kebab.Of(ToldHow.Letter), "By letter"),
            new(Kebab.Of(ToldHow.Email), "By e-mail"),
        ];

    public static string HowOf(ToldHow how) => Hows.Single(h => h.Value == Kebab.Of(how)).Text;

    public static IReadOnlyList<Choice> MembersOf(FamilyTold read) =>
        [
            .. read.Members.Select(m => new Choice(
                m.Id.ToString(),
                m.Name + (m.LivesElsewhere ? ", lives elsewhere" : "")
            )
            {
                Hint = m.Standing.Is == ToldState.Told ? "Told already" : null,
            }),
        ];

    public static IReadOnlyList<Choice> FactsOf(FairProcessingRules rules) =>
        [.. rules.Facts.Select(f => new Choice(Kebab.Of(f.Fact), f.Name) { Hint = f.Ask })];

    public static IReadOnlyList<Guid> Ids(IEnumerable<string> answers) =>
        [.. answers.Select(a => Guid.TryParse(a, out var id) ? id : Guid.Empty)];

    public static IReadOnlyList<ToldFact> FactsOf(IEnumerable<string> answers) =>
        [.. answers.Where(a => Kebab.TryRead<ToldFact>(a, out _)).Select(Kebab.Read<ToldFact>)];
}
