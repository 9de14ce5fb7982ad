namespace Hearth.Core.Cases.Assessments;

/// <summary>What can be done with an assessment.</summary>
public enum AssessmentStep
{
    Write,
    Submit,
    Return,
    SignOff,
    RecordView,
}

/// <summary>The states of an assessment and what leads from one to another.</summary>
public static class AssessmentSteps
{
    /// <summary>Why a step cannot be taken; null when it can.</summary>
    /// <param name="state">Where the assessment stands.</param>
    /// <param name="step">What is to be done.</param>
    /// <param name="isAuthor">Whether whoever takes it began, wrote or submitted any of it: nobody signs off their own work.</param>
    /// <param name="caseIsOpen">Whether the family is supported: after that an assessment stays as it stood, and the family may still say what they think of it.</param>
    public static string? WhyNot(
        AssessmentState state,
        AssessmentStep step,
        bool isAuthor,
        bool caseIsOpen
    ) =>
        (state, step) switch
        {
            (_, not AssessmentStep.RecordView) when !caseIsOpen =>
                "Support of this family has ended. Its assessment stays as it is.",
            (AssessmentState.Draft, AssessmentStep.Write or AssessmentStep.Submit) => null,
            (AssessmentState.Submitted, AssessmentStep.Return) => null,
            (AssessmentState.Submitted, AssessmentStep.SignOff) => isAuthor
                ? "You wrote some of it yourself. Another manager signs it off."
                : null,
            (AssessmentState.SignedOff, AssessmentStep.RecordView) => null,
            (_, AssessmentStep.RecordView) =>
                "It is not signed off yet: the family sees it when it is finished.",
            (AssessmentState.SignedOff, _) =>
                "It is signed off and stays as it is. Begin a new version to change something.",
            (AssessmentState.Submitted, _) =>
                "It is with a manager. It can be changed again when they return it.",
            _ => "It has not been submitted yet.",
        };

    /// <summary>Where a step that can be taken leads.</summary>
    public static AssessmentState After(AssessmentState state, AssessmentStep step) =>
        step switch
        {
            AssessmentStep.Submit => AssessmentState.Submitted,
            AssessmentStep.Return => AssessmentState.Draft,
            AssessmentStep.SignOff => AssessmentState.SignedOff,
            _ => state,
        };

    /// <summary>Why a case cannot begin another version; null when it can.</summary>
    public static string? WhyNotStart(bool caseIsOpen, bool anyOpen) =>
        !caseIsOpen ? "Support of this family has ended. An assessment belongs to open support."
        : anyOpen ? "There is an assessment that is not finished. Go on with that one."
        : null;
}
