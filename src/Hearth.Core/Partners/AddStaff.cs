using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="AgencyId">Whose staff.</param>
/// <param name="FullName">Their name.</param>
/// <param name="Email">At work; an account with this address at this agency is theirs.</param>
/// <param name="Post">What they do there.</param>
public sealed record AddStaff(string AgencyId, string FullName, string Email, string Post);

/// <summary>Records someone who works with shared information. An account is given apart, with <see cref="AddUserOperation"/>.</summary>
public sealed class AddStaffOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<StaffMember>> RunAsync(
        AddStaff request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return Outcome.NotFound;
        var email = request.Email.Trim();
        if (string.IsNullOrWhiteSpace(request.FullName) || string.IsNullOrWhiteSpace(request.Post))
            return Outcome.Refused("Give their name and what they do.");
        if (!email.Contains('@', StringComparison.Ordinal))
            return Outcome.Refused("Give their e-mail address at work.");
        var key = email.ToUpperInvariant();
        var present = await db
            .Staff.AsNoTracking()
            .Where(s => s.AgencyId == request.AgencyId && s.LeftOn == null)
            .Select(s => s.Email)
            .ToListAsync(cancel);
        if (present.Contains(email, StringComparer.OrdinalIgnoreCase))
            return Outcome.Refused($"{email} is on this agency's staff already.");
        var account = await db
            .Users.AsNoTracking()
            .SingleOrDefaultAsync(
                u =>
                    u.NormalizedEmail == key
                    && u.AgencyId == request.AgencyId
                    && u.DisabledAt == null,
                cancel
            );
        var now = clock.UtcNow();
        var staff = new StaffMember
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AgencyId = request.AgencyId,
            FullName = request.FullName.Trim(),
            Email = email,
            Post = request.Post.Trim(),
            UserId = account?.Id,
            AddedAt = now,
        };
        db.Staff.Add(staff);
        return await db.SaveAsync(
            staff,
            Event.By(actor, "partners.staff-added", staff.Subject, now),
            cancel
        );
    }
}
