using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Eligibility.Decide;

[Needs(Permission.EligibilityDecide, Purpose.IdentifyFamilies)]
public sealed class DeclineModel(EntryQuery entries, DeclineIdentificationOperation decline)
    : DecidePage(entries)
{
    protected override string Done => "you have declined them.";

    protected override string? Wrong(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? "Say why you decline this family" : null;

    protected override Task<Outcome<EntryDecided>> DecideAsync(
        int version,
        CancellationToken cancel
    ) => decline.RunAsync(new(new(List), new(Family), Reason!, version), Actor, cancel);
}
