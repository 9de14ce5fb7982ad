using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>The whole text on one page, to be read or printed; the family's copy leaves out what workers keep from it.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class PrintModel(AssessmentQuery assessments) : AssessmentPage(assessments)
{
    /// <summary>Made for the family.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Family { get; set; }

    /// <summary>How many answers the family's copy leaves out.</summary>
    public int LeftOut { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        LeftOut = Read.Sections.Sum(s => s.Answers.Count(a => a.KeptFromCopy));
        return Page();
    }

    /// <summary>Answers of a section in the order asked, those about people who have left last; an unanswered question is not there.</summary>
    public IEnumerable<(AssessmentQuestion Question, string? Name, AssessmentAnswer Answer)> Of(
        AreaRead section
    ) =>
        section.Area.Questions.SelectMany(q =>
            section
                .Answers.Where(a => a.Question == q.Id && !(Family && a.KeptFromCopy))
                .OrderBy(a => Place(a.About))
                .Select(a => (q, Read.NameOf(a.About), a))
        );

    private int Place(string about)
    {
        for (var i = 0; i < Read.People.Count; i++)
            if (Read.People[i].Id.ToString() == about)
                return i;
        return int.MaxValue;
    }
}
