package cn.qinqing;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.assignments.Coverage;
import cn.qinqing.assignments.InterestKind;
import cn.qinqing.assignments.Proposal;
import cn.qinqing.assignments.domain.proposals.Refusal;
import cn.qinqing.audit.Outcome;
import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.conduct.domain.ConductCipher;
import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.MemberRole;
import cn.qinqing.enterprises.ProjectKind;
import cn.qinqing.enterprises.ProjectStage;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.exchange.Problem;
import cn.qinqing.issues.CommonProblemState;
import cn.qinqing.issues.DispatchBatch;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.HandlerKind;
import cn.qinqing.issues.IssueNature;
import cn.qinqing.issues.IssueRating;
import cn.qinqing.issues.IssueStage;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueUrgency;
import cn.qinqing.issues.LadderClock;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.ReferralKind;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.issues.SupervisionColour;
import cn.qinqing.links.CallOutcome;
import cn.qinqing.links.CallReason;
import cn.qinqing.links.CallResult;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.domain.LinkStore;
import cn.qinqing.notification.MailPurpose;
import cn.qinqing.notification.MailState;
import cn.qinqing.notification.NoticeState;
import cn.qinqing.oversight.SampleOutcome;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.oversight.TipCategory;
import cn.qinqing.oversight.UnitRatings;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.register.EditionState;
import cn.qinqing.shared.Origin;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.BookingStep;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.JobState;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Which column ({@code table.column}) holds the values of which enum. */
final class StoredEnums {

    /** Columns that are written by statements, or that an entity keeps as text: no metamodel knows their enum. */
    static final Map<String, Class<? extends Enum<?>>> BY_HAND = Map.ofEntries(
            Map.entry("assignment_batch.kind", Batch.Kind.class),
            Map.entry("assignment_batch.state", Batch.State.class),
            Map.entry("assignment_batch_row.state", BatchRow.State.class),
            Map.entry("audit_event.outcome", Outcome.class),
            Map.entry("calendar_day.kind", CalendarNotice.Kind.class),
            Map.entry("calendar_notice.region", CalendarNotice.Region.class),
            Map.entry("chamber_membership.role", MemberRole.class),
            Map.entry("enterprise_contact.consent_way", ConsentWay.class),
            Map.entry("enterprise_project.kind", ProjectKind.class),
            Map.entry("enterprise_project.stage", ProjectStage.class),
            Map.entry("enterprise_state_change.state", EnterpriseState.class),
            Map.entry("enterprise_size.size_class", SizeClass.class),
            Map.entry("call_attempt.result", CallResult.class),
            Map.entry("call_back.outcome", CallOutcome.class),
            Map.entry("call_back.reason", CallReason.class),
            Map.entry("conduct_addition.cipher", ConductCipher.class),
            Map.entry("conduct_declaration.cipher", ConductCipher.class),
            Map.entry("contact_log.mode", VisitMode.class),
            Map.entry("contact_log.state", ContactLog.State.class),
            Map.entry("handover_line.outcome", HeldOutcome.class),
            Map.entry("coverage_finding.kind", Coverage.Finding.Kind.class),
            Map.entry("import_row.outcome", RegistryOutcome.class),
            Map.entry("import_row.state", ImportedRow.State.class),
            Map.entry("import_row.worst", Problem.Severity.class),
            Map.entry("import_run.state", ImportRun.State.class),
            Map.entry("interest_declaration.kind", InterestKind.class),
            Map.entry("common_problem.outcome", OutcomeCode.class),
            Map.entry("common_problem.state", CommonProblemState.class),
            Map.entry("dispatch_batch_row.state", DispatchBatch.State.class),
            Map.entry("issue.origin_kind", Origin.Kind.class),
            Map.entry("issue_intake.nature", IssueNature.class),
            Map.entry("issue_intake.stage", IssueStage.class),
            Map.entry("issue_intake.urgency", IssueUrgency.class),
            Map.entry("issue_handler.answer", HandlerAnswer.class),
            Map.entry("issue_handler.kind", HandlerKind.class),
            Map.entry("issue_rating.satisfaction", Satisfaction.class),
            Map.entry("issue_rating.way", IssueRating.Way.class),
            Map.entry("issue_step.clock", LadderClock.class),
            Map.entry("issue_step.colour", SupervisionColour.class),
            Map.entry("issue_step.whom", LadderWhom.class),
            Map.entry("issue_supervision.clock", LadderClock.class),
            Map.entry("issue_supervision.colour", SupervisionColour.class),
            Map.entry("issue_supervision.whom", LadderWhom.class),
            Map.entry("issue_reply.outcome", OutcomeCode.class),
            Map.entry("issue_paper_sheet.matter", PaperMatter.class),
            Map.entry("issue_meeting_topic.outcome", MeetingTopic.Outcome.class),
            Map.entry("issue_referral.kind", ReferralKind.class),
            Map.entry("issue_request.kind", RequestKind.class),
            Map.entry("issue_event.from_status", IssueStatus.class),
            Map.entry("issue_event.to_status", IssueStatus.class),
            Map.entry("job.state", JobState.class),
            Map.entry("link.made_for", LinkStore.MadeFor.class),
            Map.entry("link.revoked_why", LinkStore.Revoked.class),
            Map.entry("link_delivery.way", LinkWay.class),
            Map.entry("liaison_proposal.state", Proposal.State.class),
            Map.entry("liaison_proposal_row.refusal", Refusal.class),
            Map.entry("mail_message.purpose", MailPurpose.class),
            Map.entry("mail_message.state", MailState.class),
            Map.entry("notice.state", NoticeState.class),
            Map.entry("oversight_sample_call.outcome", SampleOutcome.class),
            Map.entry("oversight_sample_item.stratum", Stratum.class),
            Map.entry("rating_release.band", UnitRatings.Band.class),
            Map.entry("tip_hand_over.category", TipCategory.class),
            Map.entry("register_edition.state", EditionState.class),
            Map.entry("timeline_entry.visibility", Timeline.Visibility.class),
            Map.entry("visit_booking_event.step", BookingStep.class),
            Map.entry("visit_booking_event.to_state", BookingState.class),
            Map.entry("visit_answer.kind", VisitAnswerKind.class),
            Map.entry("visit_revision.mode", VisitMode.class));

    /** Columns with a closed list of words for which there is no enum to compare with, or none that is to be seen here. */
    static final Set<String> WORDS = Set.of(
            "audit_event.actor_kind",
            "conduct_declaration.origin_kind",
            "conduct_read.part",
            "division.kind",
            "edition_party.duty",
            "enterprise_merge_row.outcome",
            "entry_version.change_kind",
            "entry_version.withdrawal_kind",
            "import_change.operation",
            "interest_declaration.result",
            "issue_closure.kind",
            "issue_party.side",
            "issue_supervision.state",
            "register_edition.published_duty",
            "register_entry.subject_kind",
            "register_release.state",
            "visit.state",
            "visit_answer.way",
            "visit_participant.side",
            "visit_revision.kind");

    private StoredEnums() {}

    /** Columns of entities with the words that their enum is stored as. */
    static Map<String, Set<String>> ofEntities(EntityManagerFactory entities) {
        var found = new TreeMap<String, Set<String>>();
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> collect(entity, found));
        return found;
    }

    static Map<String, Set<String>> byHand() {
        return BY_HAND.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> Arrays.stream(one.getValue().getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static void collect(EntityPersister entity, Map<String, Set<String>> found) {
        collect(entity.getIdentifierMapping(), found);
        entity.forEachAttributeMapping(attribute -> collect(
                attribute instanceof PluralAttributeMapping many ? many.getElementDescriptor() : attribute, found));
    }

    private static void collect(ModelPart part, Map<String, Set<String>> found) {
        part.forEachSelectable((index, column) -> {
            var mapping = column.getJdbcMapping();
            if (!column.isFormula()
                    && mapping.getJavaTypeDescriptor().getJavaTypeClass().isEnum()) {
                found.put(
                        column.getContainingTableExpression() + "." + column.getSelectionExpression(), words(mapping));
            }
        });
    }

    private static Set<String> words(JdbcMapping mapping) {
        return Arrays.stream(mapping.getJavaTypeDescriptor().getJavaTypeClass().getEnumConstants())
                .map(mapping::convertToRelationalValue)
                .map(stored -> stored instanceof Enum<?> plain ? plain.name() : String.valueOf(stored))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
