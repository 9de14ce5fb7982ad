using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Every pupil of five to fifteen, term by term. Schools key names well, know pupils by UPN, and send totals that do not add up.</summary>
internal sealed class SchoolAttendance()
    : Return(
        "school-attendance",
        Habits.Register with
        {
            MissingNumber = 0.015,
            Typo = 0.008,
            MissingBirth = 0.002,
            Corrected = 0.002,
            Twice = 0.004,
        },
        "UPN,Surname,Forename,Middlenames,PreferredSurname,FormerSurname,Gender,DoB,AddressLine1,AddressLine2,Town,Postcode,Estab,NCyearActual,EnrolStatus,EntryDate,TermStart,TermEnd,TermlySessionsPossible,TermlySessionsAuthorised,TermlySessionsUnauthorised,T_Reason_I,T_Reason_M,T_Reason_C,T_Reason_E,T_Reason_T,T_Reason_G,T_Reason_N,T_Reason_O,T_Reason_U,RecordRef".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("TermStart", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var term in story.Of(HappeningKind.Attendance))
        {
            if (term.End > asAt)
                continue;
            var pupil = term.Person;
            var year = SchoolLife.SchoolAge(pupil, term.Start) - 4;
            var key = $"t{pupil.Id}s{term.Start.DayNumber}e{term.Group}";
            var draws = DrawsOf(story, key);
            var who = Know(story, pupil, year >= 7 ? 1 : 0);
            var home = who.Address(term.Start);
            var marks = term.Marks!;
            var authorised = marks[0] + marks[1] + marks[2] + marks[3] + marks[4];
            var unauthorised = marks[5] + marks[6] + marks[7] + marks[8];
            if (draws.Chance(0.025))
                authorised += draws.From(1, 9);
            yield return new Row(
                key,
                pupil,
                [
                    who.Upn,
                    who.Surname(term.Start),
                    who.Forename(term.Start),
                    who.Middle,
                    "",
                    "",
                    Letter(who.Sex),
                    Birth(who),
                    home.House,
                    home.Second,
                    home.Town,
                    home.Postcode,
                    School.Of(story, year, term.Group),
                    Text(year),
                    "C",
                    Date(School.Entry(pupil, year)),
                    Date(term.Start),
                    Date(term.End),
                    Text(term.OutOf),
                    Text(authorised),
                    Text(unauthorised),
                    .. marks.Select(Text),
                    Reference(story, key),
                ]
            );
        }
    }
}
