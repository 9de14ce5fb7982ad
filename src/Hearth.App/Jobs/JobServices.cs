namespace Hearth.App.Jobs;

/// <summary>Long work, beside the pages in the same process.</summary>
internal static class JobServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<LoadUploadsJob>();
        services.AddHostedService(s => s.GetRequiredService<LoadUploadsJob>());
        services.AddSingleton<MatchingJob>();
        services.AddHostedService(s => s.GetRequiredService<MatchingJob>());
        services.AddHostedService<SealEventsJob>();
        services.AddHostedService<PruneCallsJob>();
        services.AddHostedService<SendMessagesJob>();
        services.AddSingleton<EligibilityJob>();
        services.AddHostedService(s => s.GetRequiredService<EligibilityJob>());
    }
}
