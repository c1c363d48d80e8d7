package cn.qinqing.assignments;

import cn.qinqing.QinqingApplication;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as a process that a test kills: it begins a batch, or waits for one to be over and takes it back. */
final class BatchProduct {

    static final int ROWS = 300;
    static final String BEGUN = "批量办理已开始";

    private BatchProduct() {}

    public static void main(String[] words) throws InterruptedException {
        String what = words[words.length - 1];
        ApplicationContext beans = SpringApplication.run(QinqingApplication.class, words);
        switch (what) {
            case "apply" -> apply(beans);
            case "undo" -> undo(beans);
            default -> {}
        }
        System.out.println(BEGUN);
        Thread.sleep(600_000);
    }

    private static void apply(ApplicationContext beans) {
        Liaisons made = new Liaisons(beans);
        Actor clerk = BatchClerk.stored(beans);
        PersonId before = made.officer("断电前");
        PersonId after = made.officer("断电后");
        List<UUID> rows = IntStream.range(0, ROWS)
                .mapToObj(
                        i -> made.begin(made.enterprise(), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(before))
                                .value())
                .toList();
        Batches batches = beans.getBean(Batches.class);
        BatchId id = batches.open(
                clerk, new StartBatch(Batch.Kind.OFFICER, rows, made.today, "州办〔2026〕66号", "机构改革", null, after, null));
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(2))
                .until(() -> !batches.get(clerk, id).running());
        batches.apply(clerk, id);
    }

    private static void undo(ApplicationContext beans) {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        BatchId id = new BatchId(
                jdbc.sql("select id from assignment_batch").query(UUID.class).single());
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(3))
                .until(() -> jdbc.sql("select state from assignment_batch")
                        .query(String.class)
                        .single()
                        .equals("APPLIED"));
        Actor clerk = BatchClerk.stored(beans);
        beans.getBean(Batches.class).undo(clerk, id);
    }
}
