using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>What the pages of one assessment share: which it is, and what of it their reader sees.</summary>
public abstract class AssessmentPage(AssessmentQuery assessments) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [FromRoute]
    public int No { get; set; }

    public AssessmentRead Read { get; private set; } = null!;

    public string Address => $"/cases/{Case:D}/assessment/{No}";

    public bool MayWrite =>
        Read.CaseIsOpen
        && Read.Of.State == AssessmentState.Draft
        && Actor.May(Permission.CasesWork);

    public bool MayManage =>
        Read.CaseIsOpen
        && Read.Of.State == AssessmentState.Submitted
        && Actor.May(Permission.CasesManage);

    public bool MayRecordViews =>
        Read.Of.State == AssessmentState.SignedOff && Actor.May(Permission.CasesWork);

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await assessments.RunAsync(new(Case), No, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }

    protected LocalRedirectResult Done(string notice, string to)
    {
        Notice = notice;
        return LocalRedirect(to);
    }
}
