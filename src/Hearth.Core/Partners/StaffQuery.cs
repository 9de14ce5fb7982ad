using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record StaffRow(
    Guid Id,
    string AgencyId,
    string FullName,
    string Email,
    string Post,
    bool HasAccount,
    DateOnly? TrainedOn,
    DateOnly? TrainingRunsOut,
    Expiry Training,
    DateOnly? ConfidenceOn,
    DateOnly? ConfidenceRunsOut,
    Expiry Confidence,
    DateOnly? LeftOn,
    int Version
)
{
    /// <summary>Training or the duty of confidence was never recorded or has run out.</summary>
    public bool IsToBeReminded =>
        LeftOn is null
        && (
            Training is Expiry.Never or Expiry.RunOut || Confidence is Expiry.Never or Expiry.RunOut
        );
}

/// <summary>An agency's staff, or everybody's; those who are there before those who left.</summary>
public sealed class StaffQuery(AppDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<StaffRow>> RunAsync(
        Actor actor,
        string? agencyId,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersRead))
            return [];
        var staff = await db
            .Staff.AsNoTracking()
            .Where(s => agencyId == null || s.AgencyId == agencyId)
            .ToListAsync(cancel);
        return [.. await RowsAsync(staff, cancel)];
    }

    public async Task<StaffRow?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersRead))
            return null;
        var staff = await db.Staff.AsNoTracking().Where(s => s.Id == id).ToListAsync(cancel);
        return (await RowsAsync(staff, cancel)).SingleOrDefault();
    }

    private async Task<IEnumerable<StaffRow>> RowsAsync(
        IReadOnlyCollection<StaffMember> staff,
        CancellationToken cancel
    )
    {
        var open = await db
            .Users.AsNoTracking()
            .Where(u => u.DisabledAt == null)
            .Select(u => u.Id)
            .ToHashSetAsync(cancel);
        var today = clock.Today();
        return staff
            .OrderBy(s => s.LeftOn is not null)
            .ThenBy(s => s.FullName, StringComparer.OrdinalIgnoreCase)
            .Select(s => new StaffRow(
                s.Id,
                s.AgencyId,
                s.FullName,
                s.Email,
                s.Post,
                s.UserId is { } user && open.Contains(user),
                s.TrainedOn,
                s.TrainingRunsOut,
                Expiring.On(today, s.TrainingRunsOut),
                s.ConfidenceOn,
                s.ConfidenceRunsOut,
                Expiring.On(today, s.ConfidenceRunsOut),
                s.LeftOn,
                s.Version
            ));
    }
}
