using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>Whoever has an account is staff of its agency: adding one finds or makes the other (AG-4).</summary>
internal static class StaffOfAccount
{
    public static async Task AddAsync(
        AppDb db,
        User account,
        DateTime now,
        CancellationToken cancel
    )
    {
        var present = await db
            .Staff.Where(s =>
                s.AgencyId == account.AgencyId && s.LeftOn == null && s.UserId == null
            )
            .ToListAsync(cancel);
        var staff = present.FirstOrDefault(s =>
            string.Equals(s.Email, account.Email, StringComparison.OrdinalIgnoreCase)
        );
        if (staff is not null)
        {
            staff.UserId = account.Id;
            return;
        }
        db.Staff.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                AgencyId = account.AgencyId,
                FullName = account.FullName,
                Email = account.Email!,
                Post = Kebab.Of(account.Role).Replace('-', ' '),
                UserId = account.Id,
                AddedAt = now,
            }
        );
    }
}
