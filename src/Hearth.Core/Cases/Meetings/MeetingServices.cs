using Hearth.Core.Data;
using Hearth.Rules.Cases.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Cases.Meetings;

/// <summary>The rules of meetings beside the program, and the council's own, which override them; and who writes invitations.</summary>
internal static class MeetingServices
{
    public static void AddMeetings(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(_ =>
            MeetingReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook)
        );
        services.AddScoped<MeetingInvitations>();
        services.AddScoped<AskAgain>();
        services.AddScoped<MeetingsToCome>();
        services.AddScoped<MeetingSharings>();
    }
}
