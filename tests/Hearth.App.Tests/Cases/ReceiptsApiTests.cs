using System.Net;
using System.Net.Http.Headers;
using Hearth.App.Tests.Web;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Delivering;
using Hearth.Testing;
using Hearth.Testing.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.App.Tests.Cases;

[Trait("Requirement", "SU-14")]
public class ReceiptsApiTests
{
    private const string Token = "an invented token of forty letters or so";
    private const string Path = "/api/v1/cases/messages/receipts";

    [EachDatabase]
    public async Task Notify_tells_what_became_of_a_message(Database kind)
    {
        await using var council = await WebCouncil.StartAsync(
            kind,
            first: s => s.AddSingleton(new NotifyCallback(Token))
        );
        var family = await GivenCases.FamilyInSupportAsync(council.Database.Services);
        await using var notify = await NotifyFake.StartAsync();
        var template = notify.Add("sms", "Hello");
        var id = Guid.NewGuid();
        var message = await council.Database.SentAsync(family, id.ToString("D"));
        var sent = new FakeMessage(
            id,
            "sms",
            message.Reference,
            "07700900123",
            null,
            "Hello",
            new(template, "sms", null, "Hello"),
            default
        );
        var address = new Uri(council.Address + Path);

        (await NotifyFake.TellAsync(address, "another token", sent, "delivered")).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await StateAsync(council)).ShouldBe(MessageState.Sent);
        (await NotifyFake.TellAsync(address, Token, sent, "delivered")).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await StateAsync(council)).ShouldBe(MessageState.Delivered);
        (await NotifyFake.TellAsync(address, Token, sent, "permanent-failure")).ShouldBe(
            HttpStatusCode.NoContent
        );
        (await StateAsync(council)).ShouldBe(MessageState.Delivered);
        (
            await NotifyFake.TellAsync(
                address,
                Token,
                sent with
                {
                    Reference = "another service's",
                },
                "delivered"
            )
        ).ShouldBe(HttpStatusCode.NoContent, "none of our business, and no news to whoever asks");
    }

    [Fact]
    public async Task Without_a_token_set_there_is_no_such_address_and_what_is_no_receipt_is_refused()
    {
        await using (var council = await WebCouncil.StartAsync(Database.Sqlite))
            (await PostAsync(council, "", "{}")).ShouldBe(HttpStatusCode.NotFound);
        await using var told = await WebCouncil.StartAsync(
            Database.Sqlite,
            first: s => s.AddSingleton(new NotifyCallback(Token))
        );
        (await PostAsync(told, Token, "{}")).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(told, Token, "no JSON")).ShouldBe(HttpStatusCode.BadRequest);
        Should.Throw<InvalidOperationException>(() => new NotifyCallback("too short"));
    }

    private static async Task<HttpStatusCode> PostAsync(
        WebCouncil council,
        string token,
        string body
    )
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, council.Address + Path)
        {
            Content = new StringContent(body, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return (await http.SendAsync(request)).StatusCode;
    }

    private static async Task<MessageState> StateAsync(WebCouncil council) =>
        (await council.Database.StatesAsync()).Single().Key;
}
