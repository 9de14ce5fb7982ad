using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Matching;
using Hearth.Core.Tests.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.People.Following;

/// <summary>Two families as returns have them, a mother and a child each; the mothers are found to be one person.</summary>
internal sealed class TwoFamilies : IAsyncDisposable
{
    private const string Heading =
        "EpisodeID,PersonID,FamilyID,Forename,Surname,DOB,Sex,NHSNumber,Address,Postcode,Relationship,StartDate,EndDate,Reason,Worker,WorkerPhone";

    private Guid decision;

    private TwoFamilies(Council council) => Council = council;

    public Council Council { get; }

    /// <summary>The one that goes, with its mother.</summary>
    public (FamilyId Family, PersonId Mother, PersonId Child) Goes { get; private set; }

    /// <summary>The one that both are afterwards.</summary>
    public (FamilyId Family, PersonId Mother, PersonId Child) Stays { get; private set; }

    /// <param name="kind">Where.</param>
    /// <param name="more">More rows.</param>
    public static async Task<TwoFamilies> CreateAsync(Database kind, params string[] more)
    {
        var two = new TwoFamilies(await Council.CreateAsync(kind));
        var database = two.Council.Database;
        await database.LoadAsync(
            "early-help",
            GivenReturns.Put(
                database,
                "early-help_2025-10-31.csv",
                string.Join(
                    '\n',
                    [
                        Heading,
                        Row(
                            "m1",
                            "F1",
                            "Tamsin",
                            "Ashgrove",
                            "03/02/1990",
                            "F",
                            "1 Larch Lane",
                            "mother"
                        ),
                        Row(
                            "c1",
                            "F1",
                            "Robin",
                            "Ashgrove",
                            "09/05/2016",
                            "M",
                            "1 Larch Lane",
                            "child"
                        ),
                        Row(
                            "m2",
                            "F2",
                            "Morwen",
                            "Birchley",
                            "04/06/1988",
                            "F",
                            "9 Teasel Road",
                            "mother"
                        ),
                        Row(
                            "c2",
                            "F2",
                            "Perran",
                            "Birchley",
                            "01/03/2018",
                            "M",
                            "9 Teasel Road",
                            "child"
                        ),
                        .. more,
                    ]
                ) + "\n"
            )
        );
        await database.MatchAsync();
        var who = await database.WhoAsync();
        // Of two that share as much the older id stays, and with it its family.
        var first = string.CompareOrdinal(who["m1"].ToString(), who["m2"].ToString()) < 0;
        two.Stays = await FamilyAsync(first ? "1" : "2");
        two.Goes = await FamilyAsync(first ? "2" : "1");
        return two;

        async Task<(FamilyId, PersonId, PersonId)> FamilyAsync(string no) =>
            (await two.FamilyOfAsync(who["c" + no]), who["m" + no], who["c" + no]);
    }

    public async Task MergeAsync()
    {
        decision = (
            await Council.Database.PersonsAsync(Goes.Mother, Stays.Mother, DecisionKind.SamePerson)
        )
            .Made()
            .Id;
        await Council.Database.MatchAsync();
        (await FamilyOfAsync(Goes.Child)).ShouldBe(Stays.Family);
    }

    public async Task UndoAsync()
    {
        (await Council.Database.UndoAsync(decision)).Made();
        await Council.Database.MatchAsync();
    }

    /// <summary>The records that made the mothers one do so no more, and no decision tells why.</summary>
    public Task ForgetAsync() =>
        Council.SaveAsync(db =>
            db.MatchDecisions.RemoveRange(db.MatchDecisions.Include(d => d.Identities).ToList())
        );

    public Task<FamilyId> FamilyOfAsync(PersonId person) =>
        Council.Database.WithAsync<AppDb, FamilyId>(db =>
            db.FamilyMembers.Where(m => m.PersonId == person).Select(m => m.FamilyId).SingleAsync()
        );

    public ValueTask DisposeAsync() => Council.DisposeAsync();

    public static string Row(
        string person,
        string family,
        string forename,
        string surname,
        string born,
        string sex,
        string address,
        string relationship
    ) =>
        $"E-{person},{person},{family},{forename},{surname},{born},{sex},,\"{address}, Emberford\",QX1 2AB,{relationship},01/02/2025,,,,";
}
