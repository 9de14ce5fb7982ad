using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Access.Clients;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Attachments;
using Hearth.Core.Cases.Consents;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Importing;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Steps;
using Hearth.Core.Cases.Supervision;
using Hearth.Core.Cases.Team;
using Hearth.Core.Cases.Transfers;
using Hearth.Core.Data.Protection;
using Hearth.Core.Data.Rows;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Cards;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Core.People.Following;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sharing.Notices;
using Hearth.Core.Sharing.Objections;
using Hearth.Core.Sharing.Requests;
using Hearth.Core.Sharing.Told;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Corrections;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Data;

/// <summary>
/// The one model, on two databases. Its sets are internal: other projects read through queries that take an
/// <see cref="Actor"/>, so that an unfiltered read from a page does not compile.
/// </summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<User, Guid>(options)
{
    internal DbSet<Event> Events => Set<Event>();
    internal DbSet<PendingEvent> PendingEvents => Set<PendingEvent>();
    internal DbSet<Seal> Seals => Set<Seal>();
    internal DbSet<SealBlock> SealBlocks => Set<SealBlock>();
    internal DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    internal DbSet<ApiClient> ApiClients => Set<ApiClient>();
    internal DbSet<ApiWrite> ApiWrites => Set<ApiWrite>();
    internal DbSet<Agency> Agencies => Set<Agency>();
    internal DbSet<Signature> Signatures => Set<Signature>();
    internal DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    internal DbSet<StaffMember> Staff => Set<StaffMember>();
    internal DbSet<Processor> Processors => Set<Processor>();
    internal DbSet<SubContractor> SubContractors => Set<SubContractor>();
    internal DbSet<AgreementReview> AgreementReviews => Set<AgreementReview>();
    internal DbSet<PartnerNotice> PartnerNotices => Set<PartnerNotice>();
    internal DbSet<Disclosure> Disclosures => Set<Disclosure>();
    internal DbSet<InformationRequest> InformationRequests => Set<InformationRequest>();
    internal DbSet<SharingObjection> SharingObjections => Set<SharingObjection>();
    internal DbSet<Involvement> Involvements => Set<Involvement>();
    internal DbSet<Notice> Notices => Set<Notice>();
    internal DbSet<ToldRecord> ToldRecords => Set<ToldRecord>();
    internal DbSet<ToldException> ToldExceptions => Set<ToldException>();
    internal DbSet<FamilySeal> FamilySeals => Set<FamilySeal>();
    internal DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();
    internal DbSet<StoredAgreement> SharingAgreements => Set<StoredAgreement>();
    internal DbSet<Source> Sources => Set<Source>();
    internal DbSet<Return> Returns => Set<Return>();
    internal DbSet<Identity> Identities => Set<Identity>();
    internal DbSet<Record> Records => Set<Record>();
    internal DbSet<Repeat> Repeats => Set<Repeat>();
    internal DbSet<RecordEnd> RecordEnds => Set<RecordEnd>();
    internal DbSet<Rejection> Rejections => Set<Rejection>();
    internal DbSet<Upload> Uploads => Set<Upload>();
    internal DbSet<CollectionChange> CollectionChanges => Set<CollectionChange>();
    internal DbSet<Person> People => Set<Person>();
    internal DbSet<PersonLink> PersonLinks => Set<PersonLink>();
    internal DbSet<Family> Families => Set<Family>();
    internal DbSet<FamilyMember> FamilyMembers => Set<FamilyMember>();
    internal DbSet<MatchRun> MatchRuns => Set<MatchRun>();
    internal DbSet<MovedRow> MovedRows => Set<MovedRow>();
    internal DbSet<IdChange> IdChanges => Set<IdChange>();
    internal DbSet<MatchDecision> MatchDecisions => Set<MatchDecision>();
    internal DbSet<RunCard> RunCards => Set<RunCard>();
    internal DbSet<DoubtfulPair> DoubtfulPairs => Set<DoubtfulPair>();
    internal DbSet<ReviewAnswer> ReviewAnswers => Set<ReviewAnswer>();
    internal DbSet<ReviewSample> ReviewSamples => Set<ReviewSample>();
    internal DbSet<SampledPair> SampledPairs => Set<SampledPair>();
    internal DbSet<List> Lists => Set<List>();
    internal DbSet<ListEntry> ListEntries => Set<ListEntry>();
    internal DbSet<Need> Needs => Set<Need>();
    internal DbSet<Nomination> Nominations => Set<Nomination>();
    internal DbSet<SourceCorrection> SourceCorrections => Set<SourceCorrection>();
    internal DbSet<Case> Cases => Set<Case>();
    internal DbSet<Contact> Contacts => Set<Contact>();
    internal DbSet<ContactEnquiry> ContactEnquiries => Set<ContactEnquiry>();
    internal DbSet<SupportAnswer> SupportAnswers => Set<SupportAnswer>();
    internal DbSet<Consent> Consents => Set<Consent>();
    internal DbSet<SocialCareStep> SocialCareSteps => Set<SocialCareStep>();
    internal DbSet<Message> Messages => Set<Message>();
    internal DbSet<ContactPreference> ContactPreferences => Set<ContactPreference>();
    internal DbSet<ContactLogEntry> ContactLog => Set<ContactLogEntry>();
    internal DbSet<Assessment> Assessments => Set<Assessment>();
    internal DbSet<AssessmentAnswer> AssessmentAnswers => Set<AssessmentAnswer>();
    internal DbSet<FamilyView> FamilyViews => Set<FamilyView>();
    internal DbSet<KnownCheck> KnownChecks => Set<KnownCheck>();
    internal DbSet<LeadWorkerSpell> LeadWorkerSpells => Set<LeadWorkerSpell>();
    internal DbSet<CoverSpell> CoverSpells => Set<CoverSpell>();
    internal DbSet<TeamMember> TeamMembers => Set<TeamMember>();
    internal DbSet<OutcomesPlan> OutcomesPlans => Set<OutcomesPlan>();
    internal DbSet<Goal> Goals => Set<Goal>();
    internal DbSet<PlanAction> PlanActions => Set<PlanAction>();
    internal DbSet<ActionStep> ActionSteps => Set<ActionStep>();
    internal DbSet<Rating> Ratings => Set<Rating>();
    internal DbSet<PlanReview> PlanReviews => Set<PlanReview>();
    internal DbSet<PlanAgreement> PlanAgreements => Set<PlanAgreement>();
    internal DbSet<Meeting> Meetings => Set<Meeting>();
    internal DbSet<MeetingAttendee> MeetingAttendees => Set<MeetingAttendee>();
    internal DbSet<MeetingDeclaration> MeetingDeclarations => Set<MeetingDeclaration>();
    internal DbSet<MeetingFamily> MeetingFamilies => Set<MeetingFamily>();
    internal DbSet<MeetingItem> MeetingItems => Set<MeetingItem>();
    internal DbSet<MeetingPaper> MeetingPapers => Set<MeetingPaper>();
    internal DbSet<MeetingDecision> MeetingDecisions => Set<MeetingDecision>();
    internal DbSet<NothingNeeded> NothingNeeded => Set<NothingNeeded>();
    internal DbSet<CaseNote> CaseNotes => Set<CaseNote>();
    internal DbSet<NoteWording> NoteWordings => Set<NoteWording>();
    internal DbSet<Attachment> Attachments => Set<Attachment>();
    internal DbSet<AttachmentPart> AttachmentParts => Set<AttachmentPart>();
    internal DbSet<SupervisionEntry> SupervisionEntries => Set<SupervisionEntry>();
    internal DbSet<SupervisionAction> SupervisionActions => Set<SupervisionAction>();
    internal DbSet<SignificantEvent> SignificantEvents => Set<SignificantEvent>();
    internal DbSet<Marker> Markers => Set<Marker>();
    internal DbSet<Transfer> Transfers => Set<Transfer>();
    internal DbSet<ImportedCase> ImportedCases => Set<ImportedCase>();

    /// <summary>On PostgreSQL, whose rows are seen: a request's are limited, the program's own work is not.</summary>
    internal RowReach Rows { get; set; } = RowReach.Program;

    /// <summary>
    /// Everybody's rows, until disposed: for what an operation has to know in order to decide, and never gives back. It begins
    /// with connections that are opened from now on.
    /// </summary>
    internal IDisposable Unlimited()
    {
        var before = Rows;
        Rows = RowReach.Program;
        return new Back(() => Rows = before);
    }

    private sealed class Back(Action back) : IDisposable
    {
        public void Dispose() => back();
    }

    /// <summary>The keys of encrypted columns; none where only the form of the tables is wanted.</summary>
    internal FieldKeys? FieldKeys { get; } =
        options
            .FindExtension<CoreOptionsExtension>()
            ?.ApplicationServiceProvider?.GetService<FieldKeys>();

    /// <summary>What the second of two people who change one thing is told.</summary>
    internal const string ChangedMeanwhile =
        "Someone else has changed this since you opened it. Nothing of yours was saved.";

    /// <summary>
    /// Saves rows and event in one transaction; two people editing one thing never silently overwrite. What was not saved is
    /// let go of, so that nothing saves it later.
    /// </summary>
    /// <param name="result">What the operation gives.</param>
    /// <param name="happened">The event.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <param name="taken">What the second is told of two who add at once what there is one of.</param>
    internal async Task<Outcome<T>> SaveAsync<T>(
        T result,
        Event happened,
        CancellationToken cancel,
        string taken = ChangedMeanwhile
    )
    {
        Events.Add(happened);
        try
        {
            await SaveChangesAsync(cancel);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return Outcome.Conflict(ChangedMeanwhile);
        }
        catch (DbUpdateException failed) when (Unique.IsTaken(failed))
        {
            ChangeTracker.Clear();
            return Outcome.Conflict(taken);
        }
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true })
                entry.Property("Version").CurrentValue =
                    (int)entry.Property("Version").OriginalValue! + 1;
        }
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccessModel.Apply(builder);
        PartnersModel.Apply(builder);
        SharingModel.Apply(builder);
        SourcesModel.Apply(builder);
        PeopleModel.Apply(builder);
        EligibilityModel.Apply(builder);
        ReviewModel.Apply(builder);
        CasesModel.Apply(builder);
        AssessmentModel.Apply(builder);
        FieldProtection.Apply(builder, FieldKeys);
    }
}
