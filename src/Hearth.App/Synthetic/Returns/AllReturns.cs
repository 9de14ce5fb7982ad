using Hearth.App.Synthetic.Returns.Sources;

namespace Hearth.App.Synthetic.Returns;

internal static class AllReturns
{
    /// <summary>One of each source of the released catalogue.</summary>
    public static Return[] Make() =>
        [
            new AdultMentalHealth(),
            new AlternativeProvision(),
            new AntiSocialBehaviour(),
            new ChildInNeedCensus(),
            new ChildMentalHealth(),
            new DomesticAbuseIncidents(),
            new DomesticAbuseServices(),
            new EarlyHelp(),
            new FamilyContextEducation(),
            new FamilyContextSocialCare(),
            new HealthVisiting(),
            new Homelessness(),
            new HousingArrears(),
            new MissingEducation(),
            new MissingExploitation(),
            new Neet(),
            new OutOfWorkBenefits(),
            new PoliceCrime(),
            new Probation(),
            new SchoolAttendance(),
            new SendPlans(),
            new SocialCare(),
            new SubstanceMisuse(),
            new SuspensionsExclusions(),
            new ThreeFourYearOldPlaces(),
            new TwoYearOldPlaces(),
            new YouthJustice(),
        ];
}
