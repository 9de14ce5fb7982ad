using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Told;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Sharing.Told;

/// <summary>Families who have still to be told: by name to those who may know of them, in number to whoever looks after notices.</summary>
[Needs(
    Permission.SharingRecord,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard,
    Purpose.MeetLegalDuties
)]
public sealed class ToTellModel(ToldOverdueQuery overdue) : HearthPage
{
    public IReadOnlyList<FamilyToTell> Families { get; private set; } = [];
    public ToldCounts Counts { get; private set; } = new(0, 0, 0);
    public bool SeesFamilies => Actor.Families != FamilyReach.None;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Families = await overdue.RunAsync(Actor, cancel);
        if (!SeesFamilies)
            Counts = await overdue.CountAsync(Actor, cancel);
    }
}
