using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Sharing.Requests;
using Hearth.Core.Tests.Matching;
using Hearth.Core.Tests.Sources;
using Hearth.Rules.Cases;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Markers;

[Trait("Requirement", "SE-1")]
public class HiddenInRequestsTests
{
    [EachDatabase]
    public async Task A_request_about_somebody_says_where_they_live_to_those_named_alone(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LoadCrimeAsync(
            "2025-09-30",
            [GivenReturns.Crime("1"), .. GivenReturns.Others()]
        );
        await database.MatchAsync();
        var (person, named, id) = (
            (await database.WhoAsync())["P1"],
            Guid.NewGuid(),
            Guid.CreateVersion7()
        );
        var asked = new PersonAsked
        {
            Forename = "Tamsin",
            Surname = "Ashgrove",
            BirthDate = new(1990, 2, 3),
            Address = "9 Another Lane",
        };
        await database.WithAsync<AppDb>(async db =>
        {
            db.InformationRequests.Add(
                new()
                {
                    Id = id,
                    Requester = "school",
                    Holder = "council",
                    Query = JsonSerializer.Serialize(asked),
                    Purpose = "safeguard",
                    Categories = "identity",
                }
            );
            await db.SaveChangesAsync();
        });
        (await AddressAsync(Guid.NewGuid())).ShouldBe(asked.Address);

        var marker = Guid.CreateVersion7();
        await database.WithAsync<AppDb>(async db =>
        {
            db.Markers.Add(
                new()
                {
                    Id = marker,
                    PersonId = person,
                    Kind = "confidential-address",
                    Does = MarkerDoes.HideAddress,
                    Says = "Fled",
                    Cleared = [new() { MarkerId = marker, UserId = named }],
                }
            );
            await db.SaveChangesAsync();
        });
        (await AddressAsync(Guid.NewGuid())).ShouldBe("Confidential");
        (await AddressAsync(named)).ShouldBe(asked.Address);

        async Task<string?> AddressAsync(Guid user)
        {
            var reader = new Actor(
                user.ToString("D"),
                "council",
                Role.ProgrammeAnalyst,
                Purpose.SupportFamilies
            );
            var one = await database.WithAsync<RequestsQuery, RequestRead?>(q =>
                q.OneAsync(id, reader, default)
            );
            var listed = await database.WithAsync<RequestsQuery, IReadOnlyList<RequestRead>>(q =>
                q.RunAsync(reader, default)
            );
            listed.Single().Person.ShouldBe(one!.Person);
            return one.Person.Address;
        }
    }
}
