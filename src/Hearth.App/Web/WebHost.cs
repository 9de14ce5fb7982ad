using Hearth.App.Api;
using Hearth.App.Jobs;
using Hearth.App.Pages.Home;
using Hearth.App.Pages.Sharing;
using Hearth.App.Pages.Sharing.Told;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;

namespace Hearth.App.Web;

/// <summary>The pages over one council's data folder. <c>hearth serve</c> and the tests start the same host.</summary>
public static class WebHost
{
    /// <param name="folder">The council's data.</param>
    /// <param name="urls">Where to listen, several divided by a semicolon; port 0 takes a free one.</param>
    /// <param name="first">Services a test puts before Hearth's own, such as a clock.</param>
    public static WebApplication Build(
        DataFolder folder,
        string urls,
        Action<IServiceCollection>? first = null
    )
    {
        folder.Create();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // Pages and assets lie beside the program, wherever it is started from and whichever test hosts it.
                ApplicationName = typeof(WebHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = "wwwroot",
                EnvironmentName = Environments.Production,
                // Settings come from the environment and the data folder: no file is watched for changes.
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder
            .Logging.ClearProviders()
            .SetMinimumLevel(LogLevel.Warning)
            // Keys are kept in the data folder, which only its owner may open: encrypting them is the council's disk's task.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        first?.Invoke(builder.Services);
        AddServices(builder.Services, folder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, DataFolder folder)
    {
        services.AddHearthCore(folder);
        services
            .AddDataProtection()
            .SetApplicationName("hearth")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddSignIn();
        services.AddPasskeys();
        services.AddProviderSignIn(folder);
        services.AddApi();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "hearth-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.HeaderName = FormToken.Header;
            // Our own headers say it more strictly.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddJobs();
        services.AddScoped<WhatNeedsDoing>();
        services.AddScoped<PartnersToDo>();
        services.AddScoped<WhoIsToBeTold>();
        services.AddScoped<NextWithFamilies>();
        services.AddScoped<DoorToDo>();
        services.AddScoped<ManagersToDo>();
        services.AddScoped<SharingToDo>();
        services.AddScoped<SharingChoices>();
        services.AddScoped<ToldChoices>();
        services.AddSingleton<IFileVersionProvider, AssetVersions>();
        services.AddRazorPages().AddMvcOptions(mvc => mvc.Filters.Add(new KnownHandlers()));
        services.AddRouting(options => options.LowercaseUrls = true);
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "hearth-notice";
            options.Cookie.IsEssential = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // Styles and scripts only: a page compressed together with its form token would leak it (BREACH).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/css", "text/javascript"];
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseWhen(
            ApiRoutes.IsApi,
            api =>
            {
                api.UseExceptionHandler();
                api.UseStatusCodePages();
            }
        );
        app.UseWhen(
            context => !ApiRoutes.IsApi(context),
            pages =>
            {
                pages.UseExceptionHandler("/error/500");
                pages.UseStatusCodePagesWithReExecute("/error/{0}");
            }
        );
        app.UseResponseCompression();
        app.UseAssets();
        app.Use(
            (context, next) =>
            {
                context.RequestServices.GetRequiredService<LimitRowsOperation>().ToNobody();
                return next(context);
            }
        );
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseUnroutedCalls();
        app.UseAuthorization();
        app.UsePageAccess();
        app.MapRazorPages();
        app.MapApi();
    }
}
