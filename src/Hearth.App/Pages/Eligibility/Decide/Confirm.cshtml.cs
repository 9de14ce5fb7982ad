using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Eligibility.Decide;

[Needs(Permission.EligibilityDecide, Purpose.IdentifyFamilies)]
public sealed class ConfirmModel(EntryQuery entries, ConfirmIdentificationOperation confirm)
    : DecidePage(entries)
{
    protected override string Done => "you have confirmed them.";

    protected override string? Wrong(string? reason) => null;

    protected override Task<Outcome<EntryDecided>> DecideAsync(
        int version,
        CancellationToken cancel
    ) => confirm.RunAsync(new(new(List), new(Family), Reason, version), Actor, cancel);
}
