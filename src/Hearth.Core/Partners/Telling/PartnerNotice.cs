using Hearth.Core.Data.Protection;

namespace Hearth.Core.Partners;

/// <summary>What one person is told on their home page until they have read it. E-mail comes later.</summary>
public sealed class PartnerNotice
{
    public Guid Id { get; set; }
    public Guid UserId { get; set; }
    public PartnerNews News { get; set; }
    public string AgencyId { get; set; } = "";
    public string AgencyName { get; set; } = "";

    /// <summary>The leaver, where it tells of one.</summary>
    [Encrypted]
    public string? StaffName { get; set; }

    /// <summary>The day the person leaves, or the day the agency's authorisation ends.</summary>
    public DateOnly On { get; set; }
    public DateTime ToldAt { get; set; }
    public DateTime? SeenAt { get; set; }
    public int Version { get; set; }
}

public enum PartnerNews
{
    ColleagueLeft,
    AgencyLeaving,
    AgencyStays,
    AgencyLeft,
}
