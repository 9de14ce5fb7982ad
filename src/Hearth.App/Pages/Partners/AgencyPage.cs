using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners;

/// <summary>What pages about one agency share: it is found or is not there, and what is done leads back to it.</summary>
public abstract class AgencyPage(AgenciesQuery agencies) : HearthPage
{
    /// <summary>The agency's short name.</summary>
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>The version of what is changed, as it was when this page was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    public AgencyRead Read { get; private set; } = null!;
    public string Back => $"/partners/agencies/{Id}";

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await agencies.FindAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }

    /// <summary>
    /// Goes back to the agency when done. Where somebody else was first, this page shows what stands <paramref name="now"/>,
    /// and sending it again is a decision.
    /// </summary>
    protected IActionResult Saved<T>(
        Outcome<T> outcome,
        Func<T, string> notice,
        string field = "",
        int now = 0
    )
    {
        if (outcome is Outcome<T>.Conflict)
            Version = now;
        return End(
            outcome,
            done =>
            {
                Notice = notice(done);
                return LocalRedirect(Back);
            },
            field
        );
    }

    /// <summary>The date, or what to put right.</summary>
    protected DateOnly? Asked(DateAnswer answer, string field, string missing)
    {
        if (answer.Date is null)
            ModelState.AddModelError(
                field,
                answer.IsEmpty ? missing : "Enter a real date, such as 24 7 2026"
            );
        return answer.Date;
    }

    protected void Require(string? text, string field, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(field, missing);
    }
}
