// Checks each manifest against the schema of its kind, and what is asked of every pod of ours.
import { readdirSync, readFileSync } from "node:fs";
import yaml from "js-yaml";

const directory = process.argv[2];
const faults = [];
let checked = 0;

async function modelOf(document) {
  return (await import(`kubernetes-models/${document.apiVersion}/${document.kind}`))[document.kind];
}

function need(holds, file, what) {
  if (!holds) faults.push(`${file}: ${what}`);
}

function checkPods(file, document) {
  const spec = document.spec?.template?.spec;
  if (!spec) return;
  need(spec.securityContext?.runAsNonRoot === true, file, "may run as root");
  need(spec.automountServiceAccountToken === false, file, "is given a token of the cluster");
  need(spec.terminationGracePeriodSeconds >= 60, file, "is killed before it has drained");
  for (const container of spec.containers) {
    for (const probe of ["readinessProbe", "livenessProbe", "startupProbe"]) need(container[probe], file, `has no ${probe}`);
    need(container.securityContext?.readOnlyRootFilesystem === true, file, "may write its root");
    need(container.securityContext?.allowPrivilegeEscalation === false, file, "may gain privileges");
    need(container.resources?.limits?.memory && container.resources?.requests?.cpu, file, "has no bounds");
    need(container.lifecycle?.preStop, file, "does not drain");
  }
  const labels = document.spec.template.metadata.labels;
  for (const [key, value] of Object.entries(document.spec.selector.matchLabels)) {
    need(labels[key] === value, file, `selects ${key}=${value}, which its pods have not`);
  }
}

const listed = yaml.load(readFileSync(`${directory}/kustomization.yaml`, "utf8")).resources;
const present = readdirSync(directory).filter((file) => file.endsWith(".yaml") && file !== "kustomization.yaml");
for (const file of listed) need(present.includes(file), "kustomization.yaml", `lists ${file}, which is not there`);
for (const file of present) {
  need(listed.includes(file) || file.includes(".example."), "kustomization.yaml", `does not list ${file}`);
  for (const document of yaml.loadAll(readFileSync(`${directory}/${file}`, "utf8"))) {
    checked++;
    try {
      const Model = await modelOf(document);
      new Model(document).validate();
      checkPods(file, document);
    } catch (error) {
      faults.push(`${file}: ${error.message}`);
    }
  }
}
for (const fault of faults) console.error(fault);
console.log(`${checked} manifests, ${faults.length} faults`);
process.exit(faults.length || !checked ? 1 : 0);
