using Hearth.Core.Data.Protection;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

/// <summary>A member of staff of one agency, with one role.</summary>
public sealed class User : IdentityUser<Guid>
{
    [Encrypted]
    public string FullName { get; set; } = "";

    [Encrypted]
    public override string? Email { get; set; }

    [Encrypted]
    public override string? UserName { get; set; }

    [Encrypted]
    public override string? PhoneNumber { get; set; }

    [BlindIndex]
    public override string? NormalizedEmail { get; set; }

    [BlindIndex]
    public override string? NormalizedUserName { get; set; }
    public string AgencyId { get; set; } = "council";
    public Role Role { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? DisabledAt { get; set; }

    /// <summary>The hash of the last code that was right: a code works once.</summary>
    public string? LastCode { get; set; }

    /// <param name="purpose">What for.</param>
    /// <param name="bundle">What the role may do, by the council's rulebook; null: as released.</param>
    public Actor ActFor(Purpose purpose, RoleBundle? bundle = null) =>
        new(Id.ToString("D"), AgencyId, Role, purpose) { Own = bundle };
}
