using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Consents;

/// <summary>What somebody says to being supported.</summary>
public enum SupportReply
{
    Agreed,
    Declined,
    Withdrawn,
}

/// <summary>
/// The first ledger: somebody agrees to be supported, declines, or takes it back. Never changed, only added to; it says nothing
/// of what may be shared.
/// </summary>
public sealed class SupportAnswer
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }

    /// <summary>From one on, as it was recorded: of two things said on one day the later counts.</summary>
    public int No { get; set; }
    public PersonId PersonId { get; set; }
    public SupportReply Reply { get; set; }
    public DateOnly On { get; set; }

    /// <summary>In what words, or by what paper, it was said.</summary>
    [Encrypted]
    public string How { get; set; } = "";

    /// <summary>The parent who answered for a child.</summary>
    public PersonId? ForThemBy { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>What somebody said last; null when they were not asked.</summary>
    public static SupportAnswer? Latest(IEnumerable<SupportAnswer> ledger, PersonId person) =>
        ledger
            .Where(a => a.PersonId == person)
            .OrderByDescending(a => a.On)
            .ThenByDescending(a => a.No)
            .FirstOrDefault();
}
