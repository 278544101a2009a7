// Our own additions to the lists: what runs in production and is called by one capital word, and what the lists mistake.

const words = (text) => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Projects, products and companies of operations, and the regions that data centres are called by, in lower case. */
export const ownProducts = words(`
  alberta andalusia arizona arkansas bavaria brandenburg burgundy california catalonia colorado connecticut delaware flanders hesse idaho illinois indiana
  iowa kansas kentucky lombardy louisiana maharashtra maine manitoba maryland massachusetts michigan minnesota mississippi missouri montana
  nebraska nevada ohio oklahoma ontario oregon pennsylvania quebec saskatchewan saxony scotland sicily silesia tasmania tennessee texas
  amsterdam ashburn bangalore berlin brussels copenhagen dublin frankfurt hamburg helsinki hyderabad istanbul jakarta johannesburg lisbon mumbai
  munich nairobi osaka oslo prague riyadh rotterdam seattle seoul shanghai singapore stockholm tokyo toronto vancouver vienna warsaw zurich
  transylvania tuscany utah vermont virginia wales wisconsin wyoming
  accumulo activemq ada aerospike airbrake airbyte airflow airtable akamai akka alertmanager algolia allure alluxio aloft amazon
  ambari ambassador amundsen anaconda ansible antrea apache apigee apollo appium appdynamics appsignal aptible aqua arangodb
  archiva argo argocd ariba arkade arrow artemis artifactory asana asterisk athena atlantis atlas atlassian auditbeat aurora auth0 avro
  aws axiom azkaban azure backblaze backstage bamboo barman bazel beam beats bento bigquery bigtable bitbucket bitrise blackbox
  blackfire boundary brave braze brooklyn bruno buck bucardo buddy buildah buildkite buildkit bugsnag burrow cabot cacti caddy cadence
  calico calcite camel camunda canvas capistrano carbon cassandra castor catalina cedar celery celonis ceph cerberus chaos charon
  chartmuseum checkmk chef chromium chronos cilium circleci cisco citrix citus clair claude clickhouse clickup clojure cloudflare cloudfront
  cloudwatch cockroach cockroachdb codecov cody cognito collectd composer conan concourse confluence confluent consul contour
  coralogix cordova coredns coreos cortex cosmos couchbase couchdb crate cribl crossplane crowdstrike crucible cruise cypress dagster
  daphne dapr dask databricks datadog dataflow datastax dbt debezium debian deis dell delta denodo deno dependabot devpi dex dgraph
  digitalocean discord django dkron docker docusign dolphin doris draino dragonfly dremio drill drone dropbox druid drupal duplicati
  duplicity dynamo dynamodb dynatrace eclipse edge elastic elasticache elasticsearch electra elixir emby envoy epoch eris ericsson erlang eslint
  etcd eureka exchange exim express fabric facebook falco falcon fastly fastapi fedora felix fermyon figma filebeat firebase firecracker
  firefox flagger flagsmith flannel flask flatcar flink fluent fluentbit fluentd flume flux flyway foreman forgejo freshdesk fresco
  frigate galera gandalf ganesha ganglia gatekeeper gatling geneos genie gerrit ghost github gitlab gitea glacier glassfish gloo glue
  gluster gotenberg goose google gradle grafana grakn graphite graylog graphql greenplum gremlin grunt guava guacamole gunicorn hadoop
  haproxy harbor harness hashicorp hasura hazelcast hbase hector helios helm hermes heroku hetzner hibernate hive honeycomb
  horizon hubble hubot hubspot huawei hudi hudson hystrix ibm icecast icinga iceberg ignite impala influx influxdb informatica instana intel
  intercom ironic istio ivy jaeger jackson janus jarvis jasmine jasper jboss jekyll jelastic jenkins jepsen jest jetbrains jetty jira
  jitsi joomla jordan journald juju julia jupyter kafka kaniko karate karma karpenter kayenta keda kedro keptn kestra keycloak
  kiali kibana kinesis kinsta klaviyo knative knex knox kong kops kotlin kraken kubeflow kubernetes kudu kuma kured kustomize kylin
  kyverno lambda laravel lemur lenovo lens lerna lettuce libra lighttpd linear linkerd linode linux liquibase locust logstash loki longhorn
  looker lucene luigi luna lustre magento magnum mailchimp mailgun maria mariadb marathon marionette mars mastodon matomo mattermost
  maven maxscale mayfly medusa meilisearch memcached mercurial mercury merlin mesos metabase metallb metricbeat microsoft milvus minikube
  minio mirantis mixpanel mobx mocha modin mojo monday mongo mongodb monit moodle morpheus mosquitto mule multus munin mysql nagios neo4j
  neon neptune nessus netbox netdata netflix netlify neutron nexus nginx nifi nokia nomad nova novell npm nutanix nvidia nuxt oban octavia octopus
  okta oneops opal openshift openstack opentsdb opsgenie opsworks oracle orchestrator orion oscar osquery otto outlook pachyderm packer
  pagerduty pandas pantheon papertrail parquet passenger patroni paypal percona percy perforce pexpect pgbouncer phabricator phoenix phusion
  pingdom pinot pinpoint planetscale plex podman polaris polly porter portainer portworx postfix postgres postgresql postman powerdns
  prefect presto primer prisma prometheus promtail proxmox proxysql pulsar pulumi puma puppet pyramid pytorch qdrant quartz quasar qubole quay
  queen qualys quicksight rabbitmq rackspace rails rancher ray reddit redis redpanda redshift redux renovate restic retool riak rocksdb
  rollbar rook rsync ruby rudder rundeck rust ryuk saltstack salesforce samba samsung sanity sauron scala scylla scylladb seaweedfs sedna sealed
  selenium semgrep sendgrid sensu sentinel sentry serilog servicenow siemens sherlock shopify sidekiq signal signalfx singer sisense
  skaffold slack snowflake snowplow snyk solaris solr sonar sonarqube sophos spanner spark sphinx spinnaker splunk spotify spring spryker
  sqlite sqoop squarespace squid stackdriver stackstorm starburst statsd stella strapi strimzi stripe sumo supabase superset supervisor
  svelte swarm swift sybase symfony syncthing sysdig tableau tailscale talos tanzu tars tekton telegraf telepresence temporal
  tensorflow teradata terraform terragrunt thanos theano thor thrift tidb tikv tiller timescale titan tivoli tomcat traefik travis trello
  trident trifacta trilium trino trivy tungsten turbo twilio twitch typesense typo3 ubuntu unicorn unleash uptime valkey vagrant varnish vault
  vector velero venafi vercel veritas vertica vertx vespa victoriametrics vinyl virtuoso vite vitess vitest vivaldi vmware volcano voldemort voyager
  vulcan watchtower wavefront weave weaviate webpack wercker whisper windows wiremock wordpress workday xcode xen yarn yugabyte yum zabbix zapier
  zendesk zeebe zenoss zeppelin zeus zipkin zookeeper zoom zuul
  meltano benthos kratos oathkeeper tempo pyroscope alloy gitaly praefect resque hangfire faktory windmill dagger earthly tilt okteto timoni carvel kapp
  stash kasten openebs mayastor linstor drbd pacemaker corosync keepalived quagga exabgp unbound coredns dnsmasq dovecot rspamd haraka mailpit
  bookkeeper nats emqx hivemq vernemq ejabberd prosody kamailio opensips freeswitch mumble manticore pinecone chroma lancedb duckdb motherduck starrocks
  imply rockset tinybird materialize risingwave ksql heron storm samza gobblin talend fivetran stitch hevo rivery matillion alooma hightouch segment
  mparticle amplitude heap pendo fullstory hotjar logrocket statsig optimizely growthbook flipt configcat devcycle launchdarkly workato boomi snaplogic
  celigo retool appsmith budibase tooljet appwrite pocketbase nhost wundergraph stepzen grafbase xata turso tigris upstash momento convex fauna render
  railway dokku coolify caprover kamal waypoint otterize teleport zerotier nebula wireguard openvpn pritunl netbird authelia authentik zitadel ory
  fusionauth descope stytch workos frontegg onelogin duo jumpcloud bitwarden vaultwarden doppler infisical conjur akeyless sops kubeseal grype syft
  anchore wiz lacework orca twistlock tenable rapid7 wazuh ossec suricata snort zeek humio logz logdna mezmo loggly sumologic betterstack lightstep
  signoz uptrace skywalking newrelic raygun glitchtip statuspage instatus cachet rootly firehydrant jeli squadcast victorops xmatters zenduty alerta
  bosun prtg solarwinds kapacitor chronograf promscale m3db kairosdb questdb foundationdb tarantool geode infinispan ehcache terracotta coherence keydb
  garnet ravendb orientdb janusgraph tigergraph memgraph netezza exasol singlestore memsql monetdb firebolt databend oceanbase polardb gaussdb maxwell
  hydra zookeeper mirth metacat amundsen marquez dagit kedro pachyderm ray anyscale seldon bentoml cortex kserve tecton feast paypal klarna adyen stripe
  braintree worldpay mollie plaid dwolla wise revolut monzo brex ramp marqeta uber lyft airbnb netflix spotify tesla toyota honda walmart target costco
  ikea lego nike adidas zara telia telefonica vodafone verizon orange comcast cogent lumen equinix interxion telstra zayo arelion akamai edgio limelight
  cachefly bunny gcore ovh scaleway hetzner vultr leaseweb contabo rackspace
`);

/** Products that are called by a popular given name too, so that the name alone says nothing. */
export const namedLikePersons = words(`
  ada alexa amber angel apollo athena aurora bruno cassandra clair claude cortana daphne electra felix gerrit helios hermes
  hudson isis jackson janus jarvis jasmine jordan julia juno loki luigi luna merlin mimir minerva morpheus neo neptune
  odin oscar otto pandora percy phoebe phoenix pluto polly ruby samson selene sherlock siri stella sterling terra thor titan
  travis trinity vega venus vulcan watson willow xena yoda zeus zion
`);

/** Names first of all, though the lists of words have them in small letters too. */
export const namesFirst = words(`
  alan andy barry ben bob bobby brad carl carol colin craig dave dick don doug ed eric frank fred gary gene glen glenn greg hank harry jack jeff jerry jill
  jim jimmy joe john johnny josh ken kevin larry leo martin mike nick pat paula pete peter phil ralph randy ray rick rod roger ron sally sam steve sue ted terry tim
  tom tommy tony walter wendy
`);

/** Words of sentences and of this trade that lists of names hold as well. */
export const neverNames = words(`
  after all also although and another any app apps are arm as ask at because before but by can change data date day days dev did do
  does done during each else error even ever every far few for from get had has have he her here his how if in into is it its job just last
  later less line log long main many more most much must my new next no nobody none nor not note now of off on once one only or other our out
  over own per post pre rather ran root run said same see server set she shift should since so some still such sure system team test than
  thanks that the their them then there these they this those time to today together too two under until up update us user users very was
  we well were what when where which while who why will with within without would yes yet you your
  monday tuesday wednesday thursday friday saturday sunday january february march july september october november december mon
  tue wed thu fri sat sun jan feb mar apr jul aug sep sept oct nov dec german french english dutch spanish italian polish roman
`);
