using System.Net;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.App.Tests.Web;

/// <summary>The pages of an invented council, served in this process on a free port, on either database.</summary>
public sealed class WebCouncil : IAsyncDisposable
{
    public const string Password = "larch lane at dusk";
    private readonly WebApplication app;

    private WebCouncil(TestDatabase database, WebApplication app)
    {
        Database = database;
        this.app = app;
    }

    public TestDatabase Database { get; }
    public string Address => app.Urls.First();
    public IServiceProvider Services => app.Services;

    /// <param name="kind">Which database.</param>
    /// <param name="synthetic">Whether its folder is marked.</param>
    /// <param name="first">Services put before Hearth's own.</param>
    /// <param name="with">What else is in it.</param>
    public static async Task<WebCouncil> StartAsync(
        Database kind,
        bool synthetic = true,
        Action<IServiceCollection>? first = null,
        MadeOnce? with = null
    )
    {
        var database = await TestDatabase.CreateAsync(kind, synthetic, with: with);
        var app = WebHost.Build(
            database.Folder,
            "http://127.0.0.1:0",
            services =>
            {
                services.AddSingleton<TimeProvider>(database.Clock);
                first?.Invoke(services);
            }
        );
        await app.StartAsync();
        return new WebCouncil(database, app);
    }

    /// <summary>One whose returns are loaded and matched, with a list made of them.</summary>
    public static Task<WebCouncil> WithListAsync(Database kind) =>
        StartAsync(kind, with: GivenList.Made);

    /// <summary>The clock is put on; what is done beside the pages every second or minute is not done for each that passed.</summary>
    public void Later(TimeSpan by) => Database.Clock.AdjustTime(Database.Clock.GetUtcNow() + by);

    public async Task<string> AccountAsync(Role role, string agency = "council")
    {
        var email = $"{Kebab.Of(role)}-{Guid.NewGuid():N}@example.org";
        var outcome = await Database.WithAsync<AddUserOperation, Outcome<User>>(add =>
            add.RunAsync(
                new AddUser(email, "Ada Larchfield", role, agency, Password),
                Actor.DataTeam(Purpose.ManageAccounts),
                CancellationToken.None
            )
        );
        outcome.ShouldBeOfType<Outcome<User>.Ok>();
        return email;
    }

    /// <summary>A browser without scripts, signed in when it is someone's.</summary>
    public async Task<Visitor> VisitorAsync(string? email = null)
    {
        var visitor = new Visitor(new Uri(Address));
        if (email is not null)
            (await visitor.SignInAsync(email, Password)).StatusCode.ShouldBe(HttpStatusCode.Found);
        return visitor;
    }

    public async Task<Visitor> VisitorAsync(Role role, string agency = "council") =>
        await VisitorAsync(await AccountAsync(role, agency));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
