using System.Globalization;
using System.Security;
using System.Text;
using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>The whole picture of a year: no names, a reference, a birth date and a pupil number, and what was done.</summary>
internal sealed class ChildInNeedCensus()
    : Return(
        "child-in-need-census",
        Habits.CaseNotes with
        {
            MissingNumber = 0.12,
            MissingBirth = 0,
            Corrected = 0,
            Repeated = 0.001,
        },
        "Child"
    )
{
    private static readonly string[] Sources = ["2A", "6", "3A", "1A", "5D", "3B", "4", "3E", "9"];
    private static readonly string[] Closures = ["RC7", "RC8", "RC9", "RC5"];
    public override (string, string) Weak => ("Child", "Child");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        var from = asAt.AddMonths(-12);
        foreach (
            var child in story.Happenings.Where(h => Counts(h, from, asAt)).GroupBy(h => h.Person)
        )
        {
            var person = child.Key;
            // The census shares the case system's number, and most of its mistakes.
            var who = Know(story, person);
            var text = new StringBuilder(900);
            text.Append("    <Child>\n      <ChildIdentifiers>\n");
            Element(text, 8, "LAchildID", PersonRef(who, "QX"));
            if (who.Upn.Length > 0 && person.Age(asAt) >= 5)
                Element(text, 8, "UPN", who.Upn);
            else
                Element(text, 8, "UPNunknown", person.Age(asAt) < 5 ? "UN1" : "UN7");
            if (person.Born is null)
                Element(text, 8, "ExpectedPersonBirthDate", Date(person.Expected));
            else
                Element(text, 8, "PersonBirthDate", Birth(who));
            Element(
                text,
                8,
                asAt.Year >= 2024 ? "Sex" : "GenderCurrent",
                asAt.Year >= 2024
                    ? person.Born is null
                        ? "U"
                        : Letter(who.Sex)
                    : who.Sex == 'F'
                        ? "2"
                        : "1"
            );
            if (person.Died is { } died && died <= asAt)
                Element(text, 8, "PersonDeathDate", Date(died));
            text.Append("      </ChildIdentifiers>\n      <ChildCharacteristics>\n");
            Element(text, 8, "Ethnicity", person.Ethnicity);
            text.Append("      </ChildCharacteristics>\n");
            Details(text, story, [.. child], asAt);
            text.Append("    </Child>\n");
            yield return new Row($"cin{person.Id}", person, [text.ToString()]);
        }
    }

    private static bool Counts(Happening one, DateOnly from, DateOnly asAt) =>
        one.Kind
            is HappeningKind.ChildInNeed
                or HappeningKind.Assessment
                or HappeningKind.Section47
                or HappeningKind.ProtectionPlan
        && one.Start <= asAt
        && !(one.End < from);

    private void Details(StringBuilder text, Story story, Happening[] services, DateOnly asAt)
    {
        foreach (var episode in services.GroupBy(s => s.Group))
        {
            var draws = DrawsOf(story, $"cin{episode.Key}");
            var need = episode.FirstOrDefault(s => s.Kind == HappeningKind.ChildInNeed);
            var start = episode.Min(s => s.Start);
            text.Append("      <CINdetails>\n");
            Element(text, 8, "CINreferralDate", Date(start));
            Element(text, 8, "ReferralSource", draws.Pick(Sources));
            Element(
                text,
                8,
                "PrimaryNeedCode",
                draws.Pick(["N1", "N1", "N5", "N4", "N2", "N3", "N6"])
            );
            if (need?.EndBy(asAt) is { } closed)
            {
                Element(text, 8, "CINclosureDate", Date(closed));
                Element(text, 8, "ReasonForClosure", draws.Pick(Closures));
            }
            Element(text, 8, "ReferralNFA", need is null ? "true" : "false");
            foreach (var assessment in episode.Where(s => s.Kind == HappeningKind.Assessment))
            {
                text.Append("        <Assessments>\n");
                Element(text, 10, "AssessmentActualStartDate", Date(assessment.Start));
                if (assessment.EndBy(asAt) is { } done)
                    Element(text, 10, "AssessmentAuthorisationDate", Date(done));
                text.Append("          <FactorsIdentifiedAtAssessment>\n");
                foreach (var factor in assessment.Status.Split(';'))
                    Element(text, 12, "AssessmentFactors", factor);
                text.Append("          </FactorsIdentifiedAtAssessment>\n        </Assessments>\n");
            }
            foreach (var enquiry in episode.Where(s => s.Kind == HappeningKind.Section47))
            {
                text.Append("        <Section47>\n");
                Element(text, 10, "S47ActualStartDate", Date(enquiry.Start));
                text.Append("        </Section47>\n");
            }
            foreach (var plan in episode.Where(s => s.Kind == HappeningKind.ProtectionPlan))
            {
                text.Append("        <ChildProtectionPlans>\n");
                Element(text, 10, "CPPstartDate", Date(plan.Start));
                if (plan.EndBy(asAt) is { } ended)
                    Element(text, 10, "CPPendDate", Date(ended));
                Element(text, 10, "InitialCategoryOfAbuse", plan.Status);
                Element(text, 10, "LatestCategoryOfAbuse", plan.Status);
                text.Append("        </ChildProtectionPlans>\n");
            }
            text.Append("      </CINdetails>\n");
        }
    }

    private static void Element(StringBuilder text, int indent, string name, string value) =>
        text.Append(' ', indent)
            .Append(
                CultureInfo.InvariantCulture,
                $"<{name}>{SecurityElement.Escape(value)}</{name}>\n"
            );
}
