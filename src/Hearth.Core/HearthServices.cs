using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Access.Providers;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Partners;
using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Loading;
using Hearth.Rules.Sharing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hearth.Core;

/// <summary>Everything of Core, for the web host and for each command alike.</summary>
public static class HearthServices
{
    public static IServiceCollection AddHearthCore(
        this IServiceCollection services,
        DataFolder folder
    )
    {
        services.AddSingleton(folder);
        services.TryAddSingleton(TimeProvider.System);
        if (folder.PostgresConnectionString is { } connection)
            services.AddDbContext<AppDb, PostgresAppDb>(
                (provider, options) =>
                {
                    PostgresAppDb.Configure(options, connection);
                    options.AddInterceptors(provider.GetRequiredService<EventMacs>());
                },
                // Put together once, not for every request.
                optionsLifetime: ServiceLifetime.Singleton
            );
        else
            services.AddDbContext<AppDb, SqliteAppDb>(
                (provider, options) =>
                {
                    SqliteAppDb.Configure(options, folder.DatabaseFile);
                    options.AddInterceptors(provider.GetRequiredService<EventMacs>());
                },
                optionsLifetime: ServiceLifetime.Singleton
            );
        services.AddHearthAccess();
        services.TryAddSingleton(_ => Clamd.FromEnvironment());
        services.TryAddSingleton(_ => FieldKeys.FromEnvironment(folder));
        services.AddMessages(folder);
        services.AddMeetings(folder);
        services.AddSingleton<AuditKeys>();
        services.AddSingleton<AnchorFile>();
        services.AddSingleton<EventMacs>();
        services.AddSingleton<AppendEvent>();
        services.AddSingleton(_ => new SourceCatalogue(folder));
        services.AddSingleton(_ => RulebookServices.Open(folder));
        services.AddSingleton(_ => PartnerRulesServices.Open(folder));
        services.AddSingleton(_ => SharingServices.Open(folder));
        services.AddSingleton(_ => SharingServices.FairProcessing(folder));
        services.AddSingleton(_ => CasesServices.FrontDoor(folder));
        services.AddSingleton(_ => CasesServices.Support(folder));
        services.AddSingleton(provider =>
            AssessmentServices.Open(folder, provider.GetRequiredService<SharingVocabulary>())
        );
        services.AddSingleton(_ => CasesServices.Plans(folder));
        services.AddSingleton(provider =>
            CasesServices.Casework(folder, provider.GetRequiredService<SharingVocabulary>())
        );
        services.AddSingleton(_ => ProvidersFile.Read(folder));
        services.AddSingleton<PersonIndex>();
        AddOperations(services);
        return services;
    }

    /// <summary>An operation is a class named …Operation, a query one named …Query; each is made anew per scope.</summary>
    private static void AddOperations(IServiceCollection services)
    {
        var found = typeof(HearthServices)
            .Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false, IsNested: false })
            .Where(t =>
                t.Name.EndsWith("Operation", StringComparison.Ordinal)
                || t.Name.EndsWith("Query", StringComparison.Ordinal)
            );
        foreach (var type in found)
            services.AddScoped(type);
    }
}
