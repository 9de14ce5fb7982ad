using System.Net;
using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Tests.Web;

/// <summary>Ending support over HTTP, without scripts.</summary>
[Trait("Requirement", "SU-12")]
public class ClosePagesTests
{
    [EachDatabase, Trait("Requirement", "SU-14")]
    public async Task Before_support_ends_the_page_says_how_many_messages_will_not_go(Database kind)
    {
        await using var council = await WebCouncil.WithListAsync(kind);
        var (family, id) = (await council.SupportedAsync())[0];
        var email = await council.AccountAsync(Role.LeadWorker);
        await council.LedByAsync(id, email);
        using var worker = await council.VisitorAsync(email);
        var close = $"/cases/{id}/close";
        (await worker.OpenAsync(close)).Body!.TextContent.ShouldNotContain("not gone yet");
        await council.Database.WithAsync<AppDb>(async db =>
        {
            foreach (
                var state in new[] { MessageState.Waiting, MessageState.Held, MessageState.Sent }
            )
                db.Set<Message>()
                    .Add(
                        new()
                        {
                            Id = Guid.CreateVersion7(),
                            Reference = $"{state}",
                            CaseId = id,
                            FamilyId = family,
                            Template = "get-in-touch",
                            State = state,
                        }
                    );
            await db.SaveChangesAsync();
        });

        var form = await worker.OpenAsync(close);

        form.Body!.TextContent.ShouldContain(
            "2 messages to the family or about it have not gone yet"
        );
        var day = council.Database.Clock.GetUtcNow();
        (string, string)[] fields =
        [
            ("Version", form.Hidden("Version")),
            ("LastDay.Day", $"{day.Day}"),
            ("LastDay.Month", $"{day.Month}"),
            ("LastDay.Year", $"{day.Year}"),
            ("WhatChanged", "She is at school"),
            ("WhatNext", "The school"),
        ];
        // Joining says it, and nobody else.
        (
            await Visitor.ReadAsync(await worker.SendAsync(close, [.. fields, ("Why", "joined")]))
        ).Body!.TextContent.ShouldContain("Choose why support ends");
        (await worker.SendAsync(close, [.. fields, ("Why", "needs-met")])).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (
            await council.Database.WithAsync<AppDb, int>(db =>
                db.Set<Message>().CountAsync(m => m.State == MessageState.Cancelled)
            )
        ).ShouldBe(2);
    }
}
