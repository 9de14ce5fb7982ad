namespace Hearth.Rules.Sharing.Partners;

/// <summary>How an agency stands on a day.</summary>
public enum Standing
{
    /// <summary>A paper it needs has no signature that counts.</summary>
    NotSigned,

    /// <summary>Both papers are signed.</summary>
    InForce,

    /// <summary>In force, and it has given notice: it takes part until the day its authorisation ends.</summary>
    NoticeGiven,

    /// <summary>Its notice has run out, and it has not signed again since.</summary>
    Withdrawn,
}

/// <summary>A signature, as far as standing depends on it.</summary>
/// <param name="Paper">What was signed.</param>
/// <param name="Version">Which issue of it.</param>
/// <param name="On">The day written beside the signature.</param>
public sealed record SignedPaper(Paper Paper, string Version, DateOnly On);

/// <summary>A written notice of withdrawal that was not taken back.</summary>
/// <param name="Received">The day it came.</param>
/// <param name="Ends">The day from which the agency is no longer authorised.</param>
public sealed record NoticeToLeave(DateOnly Received, DateOnly Ends);

/// <summary>How an agency stands on a day, and why. The one place where this is decided (requirements AG-2, AG-5).</summary>
/// <param name="Is">How.</param>
/// <param name="Since">From when, where that is a date.</param>
/// <param name="Until">The day its authorisation ends, once notice is given.</param>
/// <param name="Missing">The papers without a signature that counts.</param>
public sealed record AgencyStanding(
    Standing Is,
    DateOnly? Since,
    DateOnly? Until,
    IReadOnlyList<Paper> Missing
)
{
    /// <summary>Whether its staff may sign in, send data, attend a meeting and receive a disclosure.</summary>
    public bool MayTakePart => Is is Standing.InForce or Standing.NoticeGiven;

    /// <summary>
    /// A signature counts from its day on, in a version that counts, and not from before a withdrawal: an agency that has
    /// left comes back by signing both papers again.
    /// </summary>
    /// <remarks>Source: Shropshire Strengthening Families information sharing agreement, version 7, §§8.4.1, 11 and Signatories.</remarks>
    public static AgencyStanding On(
        DateOnly day,
        IEnumerable<SignedPaper> signatures,
        IEnumerable<NoticeToLeave> notices,
        PartnerRules rules
    )
    {
        var given = notices.ToArray();
        DateOnly? left = given.Where(n => n.Ends <= day).Select(n => (DateOnly?)n.Ends).Max();
        var counting = signatures
            .Where(s => s.On <= day && (left is null || s.On >= left))
            .Where(s => rules.Find(s.Paper, s.Version)?.CountsOn(day) == true)
            .ToLookup(s => s.Paper);
        Paper[] missing = [.. Enum.GetValues<Paper>().Where(p => !counting.Contains(p))];
        if (missing.Length > 0)
            return left is null
                ? new(Standing.NotSigned, null, null, missing)
                : new(Standing.Withdrawn, left, null, missing);
        var since = counting.Max(paper => paper.Min(s => s.On));
        DateOnly? until = given
            .Where(n => n.Received <= day && day < n.Ends)
            .Select(n => (DateOnly?)n.Ends)
            .Min();
        return until is null
            ? new(Standing.InForce, since, null, [])
            : new(Standing.NoticeGiven, since, until, []);
    }
}
