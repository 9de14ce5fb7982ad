using Hearth.Core.Partners;

namespace Hearth.App.Pages.Partners.Staff;

/// <summary>What pages about one member of staff share: they are found at their agency, or there is no such page.</summary>
public abstract class StaffPage(AgenciesQuery agencies) : AgencyPage(agencies)
{
    public StaffRow Member { get; private set; } = null!;

    protected async Task<bool> FindAsync(Guid member, CancellationToken cancel)
    {
        if (
            !await FindAsync(cancel)
            || Read.Staff.FirstOrDefault(s => s.Id == member) is not { } found
        )
            return false;
        Member = found;
        return true;
    }
}
